/**
 * Whom to look at first: profiles, scores, ranks, how stable they are, and why each name is there.
 */
@NullMarked
package org.onus.engine.ranking;

import org.jspecify.annotations.NullMarked;
