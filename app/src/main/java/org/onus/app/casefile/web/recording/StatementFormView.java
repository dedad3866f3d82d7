package org.onus.app.casefile.web.recording;

import java.util.List;
import java.util.Map;
import org.onus.app.ui.Choice;
import org.onus.app.ui.DateFields;
import org.onus.app.ui.OneOrOther;
import org.onus.app.ui.Problems;

/** The questions of a statement with the answers typed so far. */
public record StatementFormView(
    List<Choice> kinds,
    List<Choice> knownHow,
    List<Choice> regimes,
    List<Choice> yesOrNo,
    OneOrOther agency,
    DateFields from,
    DateFields until,
    DateFields said,
    boolean readsConfided,
    Map<String, String> typed,
    Problems problems) {

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
