package org.onus.app.casefile.web.recording;

import java.util.List;
import java.util.Map;
import org.onus.app.ui.Choice;
import org.onus.app.ui.DateFields;
import org.onus.app.ui.OneOrOther;
import org.onus.app.ui.Problems;

/** What one person is to another, as a form asks it. */
public record RelationshipFieldsView(
    List<Choice> kinds,
    List<Choice> knownHow,
    List<Choice> yesOrNo,
    OneOrOther agency,
    DateFields from,
    DateFields until,
    Map<String, String> typed,
    Problems problems) {

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
