/** Which records are one person's: worked out on reading, from what agrees and what was decided. */
@NamedInterface("persons")
@NullMarked
package org.onus.app.people.persons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
