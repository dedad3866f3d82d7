/**
 * What is worth a look in the trail: who read much more than usual, out of hours, or about people
 * who may be their own.
 */
@NamedInterface("reading")
@NullMarked
package org.onus.app.access.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
