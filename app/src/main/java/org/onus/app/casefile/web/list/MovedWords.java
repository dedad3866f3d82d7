package org.onus.app.casefile.web.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onus.app.identification.Reason;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.engine.ranking.Components;
import org.onus.engine.ranking.Explanation;
import org.onus.engine.ranking.Score;

/** Puts into words how somebody moved on a list. */
final class MovedWords {
  private final Reason reason;
  private final Messages messages;

  MovedWords(Reason reason, Messages messages) {
    this.reason = reason;
    this.messages = messages;
  }

  /**
   * Since when the person is seen on this list. Of a list with few places only the days shown tell:
   * ranking every kept day anew would take too long.
   */
  String firstSeen() {
    LocalDate first = reason.firstScored();
    if (first == null) {
      return messages.text("casefile.why.first.none");
    }
    String scored = Dates.text(first, messages);
    int places = reason.profile().places();
    if (places == Integer.MAX_VALUE) {
      return messages.text("casefile.why.first", scored);
    }
    return messages.text("casefile.why.first.scored", scored)
        + " "
        + reason.places().stream()
            .filter(reason::isListed)
            .map(Reason.Standing::day)
            .filter(day -> !day.isBefore(first))
            .min(Comparator.naturalOrder())
            .map(
                day ->
                    messages.text("casefile.why.first.placed", places, Dates.text(day, messages)))
            .orElseGet(() -> messages.text("casefile.why.first.beyond", places));
  }

  List<WhyView.Compared> compared() {
    Explanation explanation = reason.explanation();
    Score now = explanation == null ? null : explanation.score();
    Score then = reason.earlier().score();
    if (now == null && then == null) {
      return List.of();
    }
    List<WhyView.Compared> lines = new ArrayList<>();
    lines.add(
        new WhyView.Compared(
            messages.text("casefile.column.rank"),
            rank(reason.place()),
            rank(
                reason.places().stream()
                    .filter(place -> place.day().equals(reason.earlier().day()))
                    .findFirst()
                    .orElse(null))));
    lines.add(compared("casefile.column.score", "casefile.score", now, then, Score::value));
    Components partsNow = now == null ? null : now.components();
    Components partsThen = then == null ? null : then.components();
    if (partsNow != null || partsThen != null) {
      for (Component component : Component.values()) {
        lines.add(
            new WhyView.Compared(
                messages.text(component.label),
                text(component, partsNow),
                text(component, partsThen)));
      }
    }
    lines.add(compared("casefile.why.incidents", "casefile.number", now, then, Score::events));
    lines.add(compared("casefile.why.victims", "casefile.number", now, then, Score::victims));
    lines.add(compared("casefile.column.harm", "casefile.harm", now, then, Score::harmDays));
    return lines;
  }

  private enum Component {
    RECENCY("casefile.component.recency", Components::recency),
    FREQUENCY("casefile.component.frequency", Components::frequency),
    GRAVITY("casefile.component.gravity", Components::gravity),
    VICTIMS("casefile.component.victims", Components::victims);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
    private final Function<Components, Double> value;

    Component(String label, Function<Components, Double> value) {
      this.label = label;
      this.value = value;
    }
  }

  private String text(Component component, @Nullable Components components) {
    return components == null
        ? messages.text("casefile.none")
        : messages.text("casefile.why.number", component.value.apply(components));
  }

  private WhyView.Compared compared(
      String label,
      String format,
      @Nullable Score now,
      @Nullable Score then,
      Function<Score, Number> number) {
    String none = messages.text("casefile.none");
    return new WhyView.Compared(
        messages.text(label),
        now == null ? none : messages.text(format, number.apply(now)),
        then == null ? none : messages.text(format, number.apply(then)));
  }

  private String rank(Reason.@Nullable Standing place) {
    return place == null
        ? messages.text("casefile.none")
        : messages.text(
            reason.isListed(place) ? "casefile.number" : "casefile.why.rank.beyond", place.rank());
  }

  List<WhyView.Place> places() {
    return reason.places().stream()
        .map(
            place ->
                new WhyView.Place(
                    Dates.text(place.day(), messages),
                    rank(place),
                    messages.text("casefile.number", place.ranked()),
                    messages.text("casefile.score", place.score())))
        .toList();
  }
}
