package org.onus.app.casefile.web.opening;

import java.util.List;
import java.util.Map;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;

/**
 * Asks why somebody needs what is not theirs.
 *
 * @param glass whether it is broken glass, which is reviewed
 * @param action where the form goes
 * @param holds how long it will be open, in words
 */
public record OpeningView(
    boolean glass,
    String action,
    String holds,
    List<Choice> reasons,
    Map<String, String> typed,
    Problems problems) {

  /** The beginning of its message keys. */
  public String keys() {
    return glass ? "casefile.glass" : "casefile.reason";
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
