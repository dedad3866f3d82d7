package org.onus.app.casefile.web.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.assessment.Assessment;
import org.onus.app.assessment.Assessments;
import org.onus.app.assessment.ScoreWords;
import org.onus.app.casefile.web.recording.StatementWords;
import org.onus.app.casefile.web.recording.StatusWords;
import org.onus.app.incidents.Incidents;
import org.onus.app.incidents.RecordedRow;
import org.onus.app.people.Custody;
import org.onus.app.people.CustodySpell;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.relationships.Relationship;
import org.onus.app.people.relationships.Relationships;
import org.onus.app.people.relationships.Tie;
import org.onus.app.people.statements.Statement;
import org.onus.app.people.statements.Statements;
import org.onus.app.people.statuses.Held;
import org.onus.app.people.statuses.Statuses;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.engine.incidents.Offences;
import org.onus.engine.instruments.Scoring;
import org.springframework.stereotype.Component;

/** Gathers what happened in the life of a person, from every agency, the latest first. */
@Component
class Chronology {
  private final Incidents incidents;
  private final Custody custody;
  private final Statements statements;
  private final Relationships relationships;
  private final Statuses statuses;
  private final Assessments assessments;
  private final People people;
  private final Clock clock;

  Chronology(
      Incidents incidents,
      Custody custody,
      Statements statements,
      Relationships relationships,
      Statuses statuses,
      Assessments assessments,
      People people,
      Clock clock) {
    this.incidents = incidents;
    this.custody = custody;
    this.statements = statements;
    this.relationships = relationships;
    this.statuses = statuses;
    this.assessments = assessments;
    this.people = people;
    this.clock = clock;
  }

  /** What of these records has a day; who was harmed, or is around them, is named nowhere here. */
  List<Happening> of(Reader reader, List<RecordId> records, Messages messages) {
    Map<RecordId, Reference> references = people.references(reader, records);
    boolean readsConfided = Statements.readsConfided(reader);
    List<Happening> all = new ArrayList<>();
    incidents.of(reader, records).stream()
        .map(
            row ->
                incident(
                    row,
                    readsConfided,
                    Happening.Kind.INCIDENT,
                    Objects.requireNonNull(references.get(row.person())),
                    messages))
        .forEach(all::add);
    custody.forEach(
        reader,
        records,
        (record, spell) ->
            all.add(spell(spell, Objects.requireNonNull(references.get(record)), messages)));
    if (readsConfided) {
      incidents.harming(reader, records).stream()
          .map(
              row ->
                  incident(
                      row,
                      readsConfided,
                      Happening.Kind.HARMED,
                      Objects.requireNonNull(references.get(row.victim())),
                      messages))
          .forEach(all::add);
    }
    statements.of(reader, records).stream().map(one -> said(one, messages)).forEach(all::add);
    relationships.of(reader, records).forEach(one -> all.addAll(tie(one, messages)));
    statuses.of(reader, records).forEach(one -> all.addAll(held(one.held(), messages)));
    assessments.of(reader, records).judged().stream()
        .map(one -> assessed(one, Objects.requireNonNull(one.judged()), messages))
        .forEach(all::add);
    return all.stream().sorted(Comparator.comparing(Happening::day).reversed()).toList();
  }

  /**
   * An incident as from whoever told it, or from whose record it stands in: on the perpetrator's
   * side whoever told it is not named, for it may be whoever helps her.
   */
  private static Happening incident(
      RecordedRow row,
      boolean saysWhoTold,
      Happening.Kind kind,
      Reference reference,
      Messages messages) {
    String source = saysWhoTold ? row.source() : null;
    String what =
        Stream.of(
                offence(row.offenceCode(), messages),
                row.riskGrade() == null
                    ? null
                    : messages.text(
                        "casefile.list.graded",
                        messages.text(
                            "casefile.grade." + row.riskGrade().name().toLowerCase(Locale.ROOT))),
                Boolean.TRUE.equals(row.childrenPresent())
                    ? messages.text("casefile.chronology.children")
                    : null)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(". "));
    return new Happening(
        row.date(),
        kind,
        Objects.requireNonNullElse(source, reference.agency().name()),
        what,
        messages.text("casefile.chronology.incident", row.incident()));
  }

  private static String offence(@Nullable String code, Messages messages) {
    return code == null
        ? messages.text("casefile.chronology.no-offence")
        : Offences.find(code).map(offence -> offence.label() + " (" + code + ")").orElse(code);
  }

  private Happening spell(CustodySpell spell, Reference reference, Messages messages) {
    return new Happening(
        spell.from(),
        Happening.Kind.CUSTODY,
        reference.agency().name(),
        custody(spell.to(), messages),
        reference.text());
  }

  private String custody(@Nullable LocalDate release, Messages messages) {
    if (release == null) {
      return messages.text("casefile.chronology.custody.open");
    }
    return messages.text(
        release.isAfter(LocalDate.now(clock))
            ? "casefile.chronology.custody.expected"
            : "casefile.chronology.custody",
        Dates.text(release, messages));
  }

  /** A statement stands on the day since which it is true, or else on the day it was said. */
  private static Happening said(Statement statement, Messages messages) {
    StatementWords words = new StatementWords(statement.said(), messages);
    String cautions = String.join(". ", words.cautions());
    return new Happening(
        Objects.requireNonNullElse(statement.said().from(), statement.said().saidOn()),
        Happening.Kind.STATEMENT,
        statement.said().agency().name(),
        messages.text(
            cautions.isEmpty() ? "casefile.chronology.said" : "casefile.chronology.said.caution",
            words.kind(),
            statement.said().words(),
            words.knownHow(),
            cautions),
        statement.said().by());
  }

  /** Of what was judged the verdict alone: the reason may tell what was confided. */
  private static Happening assessed(
      Assessment assessment, Assessment.Judged judged, Messages messages) {
    return new Happening(
        judged.on(),
        Happening.Kind.ASSESSMENT,
        judged.agency(),
        messages.text(
            "casefile.chronology.assessed",
            messages.text(judged.priority() ? "assessment.priority.yes" : "assessment.priority.no"),
            ScoreWords.of(Scoring.of(assessment.answers()), messages)),
        assessment.instrument().title());
  }

  private List<Happening> tie(Relationship relationship, Messages messages) {
    Tie tie = relationship.tie();
    String what = messages.text(tie.kind().label());
    return days(tie.from(), tie.until(), recorded(relationship)).stream()
        .map(
            day ->
                new Happening(
                    day.on(),
                    Happening.Kind.RELATIONSHIP,
                    tie.agency().name(),
                    messages.text(day.words(), what),
                    tie.by()))
        .toList();
  }

  private LocalDate recorded(Relationship relationship) {
    return LocalDate.ofInstant(relationship.recordedAt(), clock.getZone());
  }

  private static List<Happening> held(Held held, Messages messages) {
    StatusWords words = new StatusWords(held, messages);
    return days(held.from(), held.until(), held.asAt()).stream()
        .map(
            day ->
                new Happening(
                    day.on(),
                    Happening.Kind.STATUS,
                    held.agency().name(),
                    messages.text(day.words(), words.status()),
                    messages.text("casefile.chronology.as-at", words.asAt())))
        .toList();
  }

  /** A day of something that lasts, and the message key of what it is of it. */
  private record Day(LocalDate on, String words) {}

  /** When it began and ended as far as that is known, or else when it was said. */
  private static List<Day> days(
      @Nullable LocalDate from, @Nullable LocalDate until, LocalDate said) {
    if (from == null && until == null) {
      return List.of(new Day(said, "casefile.chronology.tie.said"));
    }
    List<Day> days = new ArrayList<>();
    if (from != null) {
      days.add(new Day(from, "casefile.chronology.tie.from"));
    }
    if (until != null) {
      days.add(new Day(until, "casefile.chronology.tie.until"));
    }
    return days;
  }
}
