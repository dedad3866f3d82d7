/** What agencies say about a person, with all that they said before. */
@NamedInterface("statements")
@NullMarked
package org.onus.app.people.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
