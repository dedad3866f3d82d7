package org.onus.app.access.web.administration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;
import org.onus.app.ui.SummaryRow;

/**
 * One team.
 *
 * @param held how many parts of each kind it has; never in whose case
 * @param people of its agency who are not in it
 * @param successors for each kind of part that it has, its name in the form and in words
 * @param heirs people and other teams who can take over
 * @param left what could not be handed over and why; null if it was not tried
 */
public record TeamView(
    String id,
    String name,
    String agency,
    List<MemberView.Row> mates,
    List<Choice> people,
    List<SummaryRow> held,
    List<Choice> successors,
    List<Choice> heirs,
    @Nullable String left,
    Map<String, String> typed,
    Problems problems) {

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
