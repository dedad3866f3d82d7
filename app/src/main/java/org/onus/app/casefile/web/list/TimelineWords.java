package org.onus.app.casefile.web.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.casefile.web.IncidentWords;
import org.onus.app.identification.Reason;
import org.onus.app.people.statements.Statements;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.engine.incidents.IncidentRow;

/**
 * Puts what happened into words, oldest first, with a lane for each victim-survivor. Who told it is
 * not said on the perpetrator's side: it may be whoever helps her.
 */
final class TimelineWords {
  private final boolean saysWhoTold;
  private final Reason reason;
  private final Messages messages;

  TimelineWords(Reader reader, Reason reason, Messages messages) {
    saysWhoTold = Statements.readsConfided(reader);
    this.reason = reason;
    this.messages = messages;
  }

  WhyView.Timeline timeline() {
    List<String> lanes =
        reason.rows().stream()
            .map(Reason.Row::victim)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .collect(
                Collectors.toMap(
                    Reason.Victim::number, this::name, (first, _) -> first, TreeMap::new))
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
                ? name(victim)
                : messages.text("casefile.why.victim", name(victim), facts.relationship()),
        victim == null ? unknownLane : victim.number() - 1,
        messages.text("casefile.harm", row.harmDays()),
        row.harmDays(),
        facts.riskGrade() == null
            ? null
            : messages.text("casefile.grade." + facts.riskGrade().name().toLowerCase(Locale.ROOT)),
        row.counted(),
        facts.incidentId(),
        from(row));
  }

  private String from(Reason.Row row) {
    IncidentRow facts = row.row();
    if (!saysWhoTold) {
      return joined(row.agency(), facts.area());
    }
    String delivery =
        row.delivery() == null ? messages.text("casefile.why.by-hand") : row.delivery();
    return joined(row.agency(), facts.area(), facts.source(), delivery);
  }

  private static String joined(@Nullable String... parts) {
    return Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
  }

  /** What an agency calls them, or their number where that is not told. */
  private String name(Reason.Victim victim) {
    return victim.reference().isEmpty()
        ? messages.text("casefile.together.victim", victim.number())
        : victim.reference();
  }
}
