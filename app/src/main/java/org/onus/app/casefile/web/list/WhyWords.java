package org.onus.app.casefile.web.list;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onus.app.casefile.web.IncidentWords;
import org.onus.app.identification.Reason;
import org.onus.app.identification.ScoredPerson;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.SummaryRow;
import org.onus.engine.incidents.IncidentRow;
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
            reason.isListed(place) ? "casefile.why.sentence" : "casefile.why.sentence.beyond",
            place.rank(),
            place.ranked(),
            day,
            reason.explanation().why(),
            reason.profile().places());
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
