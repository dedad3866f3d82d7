package org.onus.engine.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Whether an item applies to a case in a timeframe.
 *
 * @param caseId of its site; another site may use the same one for another case
 * @param applies null where it is not known
 */
public record Answer(
    String caseId, String site, String item, String timeframe, @Nullable Boolean applies) {}
