/** Scores of everybody by day: worked out, kept, and kept up with what happens. */
@NullMarked
package org.onus.app.identification.scoring;

import org.jspecify.annotations.NullMarked;
