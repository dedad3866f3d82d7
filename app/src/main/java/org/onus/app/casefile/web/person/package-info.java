/** A person in the round: page, chronology, people around, what is held. */
@NullMarked
package org.onus.app.casefile.web.person;

import org.jspecify.annotations.NullMarked;
