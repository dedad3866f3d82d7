package org.onus.app.casefile.web.recording;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.SummaryRow;

/**
 * One statement: as it stands, what stood before, and the forms that correct or withdraw it.
 *
 * @param withdrawn null while it stands
 * @param again what the reader typed of a statement that was withdrawn meanwhile, to be recorded
 *     anew; empty if nothing
 * @param version the one shown
 * @param form null for who may not change it, and after it was withdrawn
 */
public record StatementView(
    String record,
    String id,
    String reference,
    List<SummaryRow> rows,
    @Nullable WithdrawnView withdrawn,
    Map<String, String> again,
    String version,
    List<EarlierView> earlier,
    @Nullable StatementFormView form) {}
