/** Which records are one person: the queue of pairs, and judging and undoing. */
@NullMarked
package org.onus.app.casefile.web.sameperson;

import org.jspecify.annotations.NullMarked;
