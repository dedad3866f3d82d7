package org.onus.app.assessment.exercise;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.assessment.CaseRecords;
import org.onus.app.incidents.RecordedRow;
import org.onus.app.people.CustodySpell;
import org.onus.app.people.RecordId;
import org.onus.app.people.statements.Said;
import org.onus.app.people.statements.Statement;
import org.onus.app.people.statuses.Held;
import org.onus.app.people.statuses.Status;
import org.onus.app.ui.Messages;
import org.onus.engine.incidents.Offence;
import org.onus.engine.incidents.Offences;
import org.onus.engine.instruments.PracticeCase.Fact;

/**
 * A case without what tells whose it is. What is shown is made anew from codes: how long ago, which
 * offence, a letter for each person harmed, grade, children, kinds of statements and statuses,
 * custody. Names, references, days, areas, agencies and every word that somebody typed are left
 * out.
 */
final class Pseudonymised {
  private static final int WEEKS_UP_TO_DAYS = 56;
  private static final int MONTHS_UP_TO = 24;
  private final LocalDate today;
  private final Messages messages;
  private final Map<RecordId, String> letters = new HashMap<>();

  Pseudonymised(LocalDate today, Messages messages) {
    this.today = today;
    this.messages = messages;
  }

  private record Dated(LocalDate day, Fact fact) {}

  /** The facts, the latest first. */
  List<Fact> facts(CaseRecords records) {
    List<RecordedRow> inOrder =
        records.incidents().stream().sorted(Comparator.comparing(RecordedRow::date)).toList();
    List<Dated> dated = new ArrayList<>();
    inOrder.forEach(row -> dated.add(incident(row)));
    records.statements().forEach(one -> dated.add(statement(one)));
    records.statuses().forEach(one -> dated.add(status(one)));
    records.custody().forEach(one -> dated.add(custody(one)));
    return Stream.concat(
            dated.stream().sorted(Comparator.comparing(Dated::day).reversed()).map(Dated::fact),
            gaps(records))
        .toList();
  }

  private Stream<Fact> gaps(CaseRecords records) {
    return Stream.of(
            records.bothWays() ? messages.text("exercises.fact.both-ways") : "",
            records.custodyChecked() ? "" : messages.text("exercises.fact.custody-not-checked"))
        .filter(words -> !words.isEmpty())
        .map(words -> fact(messages.text("exercises.fact.now"), words, "records"));
  }

  private Dated incident(RecordedRow row) {
    String offence =
        Offences.find(row.offenceCode())
            .map(Offence::label)
            .orElseGet(() -> messages.text("exercises.fact.no-code"));
    List<String> words = new ArrayList<>(List.of(offence));
    words.add(
        row.victim() == null
            ? messages.text("exercises.fact.victim.unknown")
            : messages.text("exercises.fact.victim", letter(row.victim())));
    if (Boolean.TRUE.equals(row.childrenPresent())) {
      words.add(messages.text("exercises.fact.children"));
    }
    if (row.riskGrade() != null) {
      words.add(
          messages.text("exercises.fact.grade." + row.riskGrade().name().toLowerCase(Locale.ROOT)));
    }
    return new Dated(row.date(), fact(ago(row.date()), String.join("; ", words), "incident"));
  }

  /** A, B, … in the order in which they were first harmed. */
  private String letter(RecordId victim) {
    return letters.computeIfAbsent(
        victim,
        _ ->
            letters.size() < 26
                ? String.valueOf((char) ('A' + letters.size()))
                : Integer.toString(letters.size() + 1));
  }

  private Dated statement(Statement statement) {
    Said said = statement.said();
    LocalDate day = said.from() == null ? said.saidOn() : said.from();
    return new Dated(
        day, fact(period(day, said.until()), messages.text(said.kind().label()), "statement"));
  }

  private Dated status(Status status) {
    Held held = status.held();
    LocalDate day = held.from() == null ? held.asAt() : held.from();
    return new Dated(
        day,
        fact(
            period(day, held.until()),
            (messages.text(held.kind().label()) + " " + held.value()).strip(),
            "status"));
  }

  private Dated custody(CustodySpell spell) {
    return new Dated(
        spell.from(),
        fact(period(spell.from(), spell.to()), messages.text("exercises.fact.custody"), "custody"));
  }

  private Fact fact(String when, String what, String source) {
    return new Fact(when, what, messages.text("exercises.fact.source." + source));
  }

  private String period(LocalDate from, @Nullable LocalDate until) {
    return until == null
        ? messages.text("exercises.fact.since", ago(from))
        : messages.text("exercises.fact.between", ago(from), ago(until));
  }

  /**
   * How long ago, in whole units that keep the side of six months: five months are within, six are
   * beyond.
   */
  String ago(LocalDate day) {
    long days = ChronoUnit.DAYS.between(day, today);
    if (days < 0) {
      return messages.text("exercises.ago.ahead");
    }
    if (days < 7) {
      return messages.text("exercises.ago.days");
    }
    if (days < WEEKS_UP_TO_DAYS) {
      return messages.text("exercises.ago.weeks", days / 7);
    }
    long months = Period.between(day, today).toTotalMonths();
    return months < MONTHS_UP_TO
        ? messages.text("exercises.ago.months", months)
        : messages.text("exercises.ago.years", months / 12);
  }
}
