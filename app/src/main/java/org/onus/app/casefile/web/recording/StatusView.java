package org.onus.app.casefile.web.recording;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.DateFields;
import org.onus.app.ui.Problems;

/**
 * One status, with the form that says it again or ends it.
 *
 * @param line as the person's page has it
 * @param withdrawn null while it stands
 */
public record StatusView(
    String record,
    StatusesView.Line line,
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
