package org.onus.app.casefile.web.recording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.SummaryRow;

/**
 * The form that corrects a status.
 *
 * @param version the one shown
 * @param withdrawn null while it stands
 */
public record CorrectStatusView(
    String address,
    String version,
    List<SummaryRow> rows,
    @Nullable WithdrawnView withdrawn,
    StatusFieldsView form) {}
