package org.onus.app.casefile.web.recording;

import java.util.List;
import java.util.Map;
import org.onus.app.ui.Choice;
import org.onus.app.ui.DateFields;
import org.onus.app.ui.OneOrOther;
import org.onus.app.ui.Problems;

/** The fields that say what a status is. */
public record StatusFieldsView(
    List<Choice> statuses,
    List<Choice> knownHow,
    OneOrOther agency,
    DateFields from,
    DateFields until,
    DateFields asAt,
    Map<String, String> typed,
    Problems problems) {

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
