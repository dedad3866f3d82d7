/** What an agency holds about the person of a record, and what it held before. */
@NamedInterface("details")
@NullMarked
package org.onus.app.people.details;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
