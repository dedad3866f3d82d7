package org.onus.app.access.web.administration;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.onus.app.access.Relation;
import org.onus.app.access.cases.Holder;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Messages;
import org.onus.app.ui.SummaryRow;

/** The boxes of a form in which each kind of part goes to a successor. */
final class Successors {
  private Successors() {}

  /** The name of the box. */
  static String box(Relation relation) {
    return "successor-" + relation.text();
  }

  /** Each box with its label. */
  static List<Choice> boxes(Collection<Relation> held, Messages messages) {
    return held.stream()
        .map(
            relation ->
                Choice.of(
                    box(relation),
                    messages.text("access.member.successor", words(relation, messages))))
        .toList();
  }

  /** How many parts of each kind are held. */
  static List<SummaryRow> counts(Map<Relation, Integer> held, Messages messages) {
    return held.entrySet().stream()
        .map(
            part ->
                new SummaryRow(
                    words(part.getKey(), messages),
                    messages.text("access.number", part.getValue())))
        .toList();
  }

  /** Those that were chosen. */
  static Map<Relation, Holder> chosen(Collection<Relation> held, Map<String, String> fields) {
    Map<Relation, Holder> chosen = new EnumMap<>(Relation.class);
    for (Relation relation : held) {
      Holder.of(MemberScreen.typed(fields, box(relation)))
          .filter(Holder::isNamed)
          .ifPresent(holder -> chosen.put(relation, holder));
    }
    return chosen;
  }

  private static String words(Relation relation, Messages messages) {
    return messages.text("access.relation." + relation.text());
  }
}
