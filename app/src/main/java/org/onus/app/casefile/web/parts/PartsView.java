package org.onus.app.casefile.web.parts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;

/**
 * Who has a part in one case.
 *
 * @param exclusions empty for a reader who may not change them
 * @param restricted why, since when and by whom; null if it is not
 * @param whole people, teams and whole agencies to give a part to
 * @param excludable people and whole agencies to shut out
 * @param typed what was typed, by field
 */
public record PartsView(
    String record,
    String reference,
    List<Row> parts,
    List<Row> exclusions,
    @Nullable String restricted,
    boolean mayInvolve,
    boolean mayRestrict,
    List<Choice> whole,
    List<Choice> excludable,
    List<Choice> relations,
    Map<String, String> typed,
    Problems problems) {

  /**
   * One part.
   *
   * @param cover who holds it too, in words; null if nobody does
   */
  public record Row(
      String id,
      String who,
      String relation,
      String since,
      String reason,
      @Nullable String cover) {}

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
