package org.onus.app.casefile.web.recording;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.DateFields;
import org.onus.app.ui.Problems;
import org.onus.app.ui.SummaryRow;

/**
 * One status, with what stood before and the form that says it again or ends it.
 *
 * @param withdrawn null while it stands
 */
public record StatusView(
    String record,
    String address,
    List<SummaryRow> rows,
    List<EarlierView> earlier,
    String version,
    @Nullable WithdrawnView withdrawn,
    DateFields asAt,
    DateFields until,
    Map<String, String> typed,
    Problems problems) {

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
