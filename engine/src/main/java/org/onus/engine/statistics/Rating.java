package org.onus.engine.statistics;

import org.jspecify.annotations.Nullable;

/**
 * What one rater answered to an item of a case.
 *
 * @param answer any label; null where there is none
 */
public record Rating(String caseId, String rater, String item, @Nullable String answer) {}
