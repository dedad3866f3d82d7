package org.onus.app.casefile.web.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.casefile.web.IncidentWords;
import org.onus.app.identification.Reason;
import org.onus.app.identification.ScoredPerson;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.SummaryRow;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.ranking.Components;
import org.onus.engine.ranking.Explanation;
import org.onus.engine.ranking.Flag;
import org.onus.engine.ranking.Score;
import org.onus.engine.ranking.Stability;

/** Puts the reason for a name into words. */
final class WhyWords {
  private final Reason reason;
  private final Messages messages;

  WhyWords(Reason reason, Messages messages) {
    this.reason = reason;
    this.messages = messages;
  }

  String sentence() {
    String day = Dates.text(reason.asAt(), messages);
    if (reason.explanation() == null) {
      return reason.rows().isEmpty()
          ? messages.text("casefile.why.sentence.no-rows", day)
          : messages.text(
              "casefile.why.sentence.unscored",
              day,
              ScoredPerson.whyWithoutScore(reason.lifetime()));
    }
    Reason.Standing place = reason.place();
    return place == null
        ? messages.text("casefile.why.sentence.unplaced", day, reason.explanation().why())
        : messages.text(
            isListed(place) ? "casefile.why.sentence" : "casefile.why.sentence.beyond",
            place.rank(),
            place.ranked(),
            day,
            reason.explanation().why(),
            reason.profile().places());
  }

  private boolean isListed(Reason.Standing place) {
    return place.rank() <= reason.profile().places();
  }

  /** How firm the rank is. */
  @Nullable String firm() {
    Stability stability = reason.place() == null ? null : reason.place().stability();
    if (stability == null) {
      return null;
    }
    return stability.best() == stability.worst()
        ? messages.text("casefile.why.firm", stability.best())
        : messages.text("casefile.why.shaky", stability.best(), stability.worst());
  }

  @Nullable String total() {
    return reason.explanation() == null
        ? null
        : messages.text("casefile.score", reason.explanation().score().value());
  }

  List<WhyView.Part> parts() {
    Explanation explanation = reason.explanation();
    return explanation == null ? List.of() : explanation.parts().stream().map(this::part).toList();
  }

  private WhyView.Part part(Explanation.Part part) {
    boolean ofHundred = !part.name().equals("harm");
    return new WhyView.Part(
        messages.text("casefile.component." + part.name()),
        part.value(),
        messages.text(ofHundred ? "casefile.why.number" : "casefile.harm", part.value()),
        ofHundred,
        messages.text("casefile.why.share", part.weight(), part.contribution()),
        part.how(),
        part.wouldChange(),
        part.rows().stream().map(this::behind).toList());
  }

  private WhyView.Behind behind(int i) {
    IncidentRow row = reason.rows().get(i).row();
    return new WhyView.Behind(
        i + 1,
        messages.text(
            "casefile.why.behind",
            Dates.text(row.date(), messages),
            IncidentWords.what(row, messages)));
  }

  WhyView.Timeline timeline() {
    List<String> lanes =
        reason.rows().stream()
            .map(Reason.Row::victim)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .collect(
                Collectors.toMap(
                    Reason.Victim::number,
                    Reason.Victim::reference,
                    (first, _) -> first,
                    java.util.TreeMap::new))
            .values()
            .stream()
            .collect(Collectors.toCollection(ArrayList::new));
    int known = lanes.size();
    if (reason.rows().stream().anyMatch(row -> row.victim() == null)) {
      lanes.add(messages.text("casefile.why.victim.unknown"));
    }
    return new WhyView.Timeline(
        IntStream.range(0, reason.rows().size()).mapToObj(i -> row(i, known)).toList(),
        reason.custody().stream()
            .filter(spell -> !spell.from().isAfter(reason.asAt()))
            .map(
                spell ->
                    new WhyView.Spell(
                        Dates.text(spell.from(), messages),
                        spell.to() == null
                            ? messages.text("casefile.why.custody.open")
                            : Dates.text(spell.to(), messages),
                        spell.from().toEpochDay(),
                        spell.to() == null ? null : spell.to().toEpochDay()))
            .toList(),
        lanes);
  }

  private WhyView.Row row(int i, int unknownLane) {
    Reason.Row row = reason.rows().get(i);
    IncidentRow facts = row.row();
    Reason.Victim victim = row.victim();
    return new WhyView.Row(
        i + 1,
        Dates.text(facts.date(), messages),
        facts.date().toEpochDay(),
        IncidentWords.what(facts, messages),
        victim == null
            ? messages.text("casefile.why.victim.unknown")
            : facts.relationship() == null
                ? victim.reference()
                : messages.text("casefile.why.victim", victim.reference(), facts.relationship()),
        victim == null ? unknownLane : victim.number() - 1,
        messages.text("casefile.harm", row.harmDays()),
        row.harmDays(),
        facts.riskGrade() == null
            ? null
            : messages.text("casefile.grade." + facts.riskGrade().name().toLowerCase(Locale.ROOT)),
        row.counted(),
        facts.incidentId(),
        Stream.of(
                row.agency(),
                facts.area(),
                facts.source(),
                row.delivery() == null ? messages.text("casefile.why.by-hand") : row.delivery())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", ")));
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
    for (Component component : Component.values()) {
      if (Stream.of(now, then).anyMatch(score -> score != null && score.components() != null)) {
        lines.add(compared(component.label, "casefile.why.number", now, then, component::of));
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

    Number of(Score score) {
      return score.components() == null ? 0 : value.apply(score.components());
    }
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
            isListed(place) ? "casefile.number" : "casefile.why.rank.beyond", place.rank());
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
            .filter(this::isListed)
            .map(Reason.Standing::day)
            .filter(day -> !day.isBefore(first))
            .min(Comparator.naturalOrder())
            .map(day -> messages.text("casefile.why.first.placed", places, Dates.text(day, messages)))
            .orElseGet(() -> messages.text("casefile.why.first.beyond", places));
  }

  /** The window beside the lifetime. */
  List<SummaryRow> lifetime() {
    Score score = reason.explanation() == null ? null : reason.explanation().score();
    var lifetime = reason.lifetime();
    if (lifetime.first() == null || lifetime.last() == null) {
      return List.of();
    }
    List<SummaryRow> rows = new ArrayList<>();
    if (score != null) {
      rows.add(
          new SummaryRow(
              messages.text("casefile.why.window"),
              messages.text(
                  "casefile.why.counts", score.events(), score.victims(), score.harmDays())));
    }
    rows.add(
        new SummaryRow(
            messages.text("casefile.why.lifetime"),
            messages.text(
                "casefile.why.counts",
                lifetime.events(),
                lifetime.victims(),
                lifetime.harmDays())));
    rows.add(
        new SummaryRow(
            messages.text("casefile.why.from-to"),
            messages.text(
                "casefile.why.from-to.text",
                Dates.text(lifetime.first(), messages),
                Dates.text(lifetime.last(), messages))));
    return rows;
  }

  /** What the score cannot see. */
  List<String> blind() {
    List<String> blind = new ArrayList<>();
    long nameless = reason.rows().stream().filter(row -> row.victim() == null).count();
    if (nameless > 0) {
      blind.add(messages.text("casefile.why.blind.victims", nameless));
    }
    TreeSet<String> codes = new TreeSet<>();
    for (Reason.Row row : reason.rows()) {
      if (!row.codeKnown() && row.row().offenceCode() != null) {
        codes.add(row.row().offenceCode());
      }
    }
    if (!codes.isEmpty()) {
      blind.add(messages.text("casefile.why.blind.codes", codes.size(), String.join(", ", codes)));
    }
    blind.add(
        messages.text(
            !reason.custodyChecked()
                ? "casefile.why.blind.custody"
                : reason.custody().isEmpty()
                    ? "casefile.why.blind.custody.none"
                    : "casefile.why.blind.custody.some"));
    blind.add(messages.text("casefile.why.blind.unreported"));
    blind.add(
        reason.areas().isEmpty()
            ? messages.text("casefile.why.blind.areas")
            : messages.text("casefile.why.blind.areas.known", String.join(", ", reason.areas())));
    return blind;
  }

  List<String> flags() {
    return reason.flags().stream().map(Flag::sentence).toList();
  }
}
