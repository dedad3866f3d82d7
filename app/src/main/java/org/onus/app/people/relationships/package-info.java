/** Who is what to whom, as agencies say, with all that they said before. */
@NamedInterface("relationships")
@NullMarked
package org.onus.app.people.relationships;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
