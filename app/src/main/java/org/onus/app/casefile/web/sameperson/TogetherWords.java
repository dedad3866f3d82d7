package org.onus.app.casefile.web.sameperson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onus.app.casefile.web.IncidentWords;
import org.onus.app.identification.Combined;
import org.onus.app.identification.ListedPerson.Lifetime;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.engine.criteria.Verdict;
import org.onus.engine.ranking.Explanation;
import org.onus.engine.ranking.Flag;
import org.onus.engine.ranking.Score;

/** Puts into words what records say together. */
public final class TogetherWords {
  private final Combined combined;
  private final Map<RecordId, Reference> references;
  private final Messages messages;

  public TogetherWords(Combined combined, Map<RecordId, Reference> references, Messages messages) {
    this.combined = combined;
    this.references = references;
    this.messages = messages;
  }

  /**
   * All of it.
   *
   * @param closed how many records of the person the reader may not open
   */
  public TogetherView view(int closed) {
    return new TogetherView(
        sentence(),
        closed == 0 ? null : messages.text("casefile.together.closed", closed),
        twice(),
        combined.whole().flags().stream().sorted().map(Flag::sentence).toList(),
        sums(),
        parts(),
        combined.rules().stream().map(this::rule).toList(),
        IntStream.range(0, combined.rows().size()).mapToObj(this::row).toList(),
        combined.areas().isEmpty()
            ? messages.text("casefile.together.areas.none")
            : String.join(", ", combined.areas()),
        limits());
  }

  private String sentence() {
    String day = Dates.text(combined.asAt(), messages);
    String counts = counts(combined.whole().lifetime(), messages);
    List<String> onlyTogether =
        combined.alone().size() < 2
            ? List.of()
            : combined.rules().stream()
                .filter(Combined.Rule::onlyTogether)
                .map(rule -> rule.criterion().name())
                .toList();
    return onlyTogether.isEmpty()
        ? messages.text("casefile.together.sentence", day, counts)
        : messages.text(
            "casefile.together.sentence.only", day, counts, String.join(", ", onlyTogether));
  }

  private @Nullable String twice() {
    Combined.Said once = combined.once();
    if (once == null) {
      return null;
    }
    List<String> lost =
        combined.rules().stream()
            .filter(rule -> rule.verdict() == Verdict.MET && rule.once() != Verdict.MET)
            .map(rule -> rule.criterion().name())
            .toList();
    return messages.text(
            "casefile.together.twice",
            combined.perhapsTwice(),
            counts(once.lifetime(), messages),
            score(once.score(), messages))
        + " "
        + (lost.isEmpty()
            ? messages.text("casefile.together.twice.same-rules")
            : messages.text("casefile.together.twice.rules", String.join(", ", lost)));
  }

  private List<TogetherView.Sum> sums() {
    if (combined.alone().size() < 2) {
      return List.of();
    }
    List<TogetherView.Sum> sums = new ArrayList<>();
    Combined.Said whole = combined.whole();
    sums.add(
        sum(
            messages.text("casefile.together.all"),
            whole.place(),
            whole.score(),
            whole.lifetime(),
            null));
    Combined.Said once = combined.once();
    if (once != null) {
      sums.add(
          sum(
              messages.text("casefile.together.once"),
              once.place(),
              once.score(),
              once.lifetime(),
              null));
    }
    combined
        .alone()
        .forEach(
            alone ->
                sums.add(
                    sum(
                        words(alone.record()),
                        alone.place(),
                        alone.score(),
                        alone.lifetime(),
                        "/people/" + alone.record())));
    return sums;
  }

  private TogetherView.Sum sum(
      String what,
      Combined.@Nullable Place place,
      @Nullable Score score,
      Lifetime lifetime,
      @Nullable String why) {
    return new TogetherView.Sum(
        what,
        place(place, messages),
        score(score, messages),
        messages.text("casefile.number", lifetime.events()),
        messages.text("casefile.number", lifetime.victims()),
        messages.text("casefile.harm", lifetime.harmDays()),
        why);
  }

  static String place(Combined.@Nullable Place place, Messages messages) {
    return place == null
        ? messages.text("casefile.none")
        : messages.text("casefile.together.place", place.rank(), place.ranked());
  }

  static String score(@Nullable Score score, Messages messages) {
    return score == null
        ? messages.text("casefile.none")
        : messages.text("casefile.score", score.value());
  }

  private List<TogetherView.Part> parts() {
    Explanation explanation = combined.whole().explanation();
    return explanation == null
        ? List.of()
        : explanation.parts().stream()
            .map(
                part ->
                    new TogetherView.Part(
                        messages.text("casefile.component." + part.name()),
                        messages.text("casefile.why.number", part.value()),
                        part.how()))
            .toList();
  }

  private TogetherView.Rule rule(Combined.Rule rule) {
    String verdict =
        switch (rule.verdict()) {
          case MET ->
              rule.once() == Verdict.MET
                  ? "casefile.together.met"
                  : "casefile.together.met.unless-twice";
          case NOT_MET -> "casefile.together.not-met";
          case NOT_KNOWN -> "casefile.together.not-known";
        };
    return new TogetherView.Rule(
        rule.criterion().title(),
        rule.criterion().source(),
        messages.text(verdict),
        rule.verdict() == Verdict.MET,
        rule.alone().isEmpty()
            ? messages.text("casefile.none")
            : rule.alone().stream().map(this::words).collect(Collectors.joining("; ")),
        rule.rows().stream().limit(TogetherView.FEW).map(row -> row + 1).toList(),
        rule.rows().size() <= TogetherView.FEW
            ? null
            : messages.text("casefile.together.more", rule.rows().size() - TogetherView.FEW));
  }

  private TogetherView.Row row(int i) {
    Combined.Row row = combined.rows().get(i);
    return new TogetherView.Row(
        i + 1,
        Dates.text(row.facts().date(), messages),
        IncidentWords.what(row.facts(), messages),
        row.incident().agency(),
        row.incident().text(),
        Objects.requireNonNullElse(row.facts().area(), ""),
        row.victim() == 0
            ? messages.text("casefile.why.victim.unknown")
            : messages.text("casefile.together.victim", row.victim()),
        messages.text(
            row.perhapsTwice()
                ? "casefile.together.counted.twice"
                : row.counted() ? "casefile.why.counted.yes" : "casefile.why.counted.no"));
  }

  private List<String> limits() {
    List<String> limits = new ArrayList<>();
    limits.add(messages.text("casefile.together.limit.victims"));
    if (!combined.custodyChecked()) {
      limits.add(messages.text("casefile.why.blind.custody"));
    }
    limits.add(messages.text("casefile.why.blind.unreported"));
    return limits;
  }

  static String counts(Lifetime lifetime, Messages messages) {
    return messages.text(
        "casefile.why.counts", lifetime.events(), lifetime.victims(), lifetime.harmDays());
  }

  private String words(RecordId record) {
    return PairWords.record(Objects.requireNonNull(references.get(record)), messages);
  }
}
