/**
 * Files of people and of what is said of them: chosen, matched, checked, committed or cancelled.
 */
@NamedInterface("files")
@NullMarked
package org.onus.app.people.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
