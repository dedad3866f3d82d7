package org.onus.app.casefile.web.recording;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.DateFields;
import org.onus.app.ui.Problems;
import org.onus.app.ui.SummaryRow;

/**
 * One relationship with what stood before, and the forms that end or withdraw it.
 *
 * @param withdrawn null while it stands
 */
public record RelationshipView(
    String record,
    String id,
    String version,
    List<SummaryRow> rows,
    List<EarlierView> earlier,
    @Nullable WithdrawnView withdrawn,
    DateFields until,
    Map<String, String> typed,
    Problems problems) {

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
