package org.onus.app.casefile.web.parts;

import java.util.List;
import java.util.Map;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;

/**
 * One part in a case, to end it or hand it over.
 *
 * @param exclusion whether it shuts somebody out, which is not handed over
 */
public record PartView(
    String record,
    String reference,
    PartsView.Row part,
    boolean exclusion,
    List<Choice> people,
    Map<String, String> typed,
    Problems problems) {

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
