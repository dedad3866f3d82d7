package org.onus.app.casefile.web.opening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Problems;
import org.onus.app.ui.SummaryRow;

/**
 * One breaking of the glass, to review.
 *
 * @param onRecord the address of all that they did with the record
 * @param finding what was found, in words; null while it waits
 */
public record GlassReviewView(
    String id,
    List<SummaryRow> rows,
    String onRecord,
    @Nullable String finding,
    String typed,
    Problems problems) {}
