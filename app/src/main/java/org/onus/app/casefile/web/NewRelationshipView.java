package org.onus.app.casefile.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Choice;
import org.onus.app.ui.DateFields;
import org.onus.app.ui.OneOrOther;
import org.onus.app.ui.Problems;

/**
 * A new relationship: the search for the other person, then who was found and what they are.
 *
 * @param search null while nobody was searched for
 */
public record NewRelationshipView(
    String record,
    String reference,
    @Nullable String search,
    List<Choice> found,
    boolean mayAdd,
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
