package org.onus.app.casefile.web.person;

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
import org.onus.app.casefile.web.recording.StatusBadges;
import org.onus.app.incidents.Incidents;
import org.onus.app.incidents.RecordedRow;
import org.onus.app.people.Custody;
import org.onus.app.people.CustodySpell;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
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

  Chronology(
      Incidents incidents,
      Custody custody,
      Statements statements,
      Relationships relationships,
      Statuses statuses,
      Assessments assessments,
      People people) {
    this.incidents = incidents;
    this.custody = custody;
    this.statements = statements;
    this.relationships = relationships;
    this.statuses = statuses;
    this.assessments = assessments;
    this.people = people;
  }

  /** What of these records has a day; who was harmed, or is around them, is named nowhere here. */
  List<Happening> of(Reader reader, List<RecordId> records, Messages messages) {
    Map<RecordId, Reference> references = people.references(reader, records);
    List<Happening> all = new ArrayList<>();
    incidents.of(reader, records).stream()
        .map(
            row ->
                incident(
                    row,
                    Happening.Kind.INCIDENT,
                    Objects.requireNonNull(references.get(row.person())),
                    messages))
        .forEach(all::add);
    custody.forEach(
        reader,
        records,
        (record, spell) ->
            all.add(spell(spell, Objects.requireNonNull(references.get(record)), messages)));
    if (Statements.readsConfided(reader)) {
      incidents.harming(reader, records).stream()
          .map(
              row ->
                  incident(
                      row,
                      Happening.Kind.HARMED,
                      Objects.requireNonNull(references.get(row.victim())),
                      messages))
          .forEach(all::add);
    }
    statements.of(reader, records).stream().map(one -> said(one, messages)).forEach(all::add);
    relationships.of(reader, records).forEach(one -> all.addAll(tie(one.tie(), messages)));
    statuses.of(reader, records).forEach(one -> all.addAll(held(one.held(), messages)));
    assessments.of(reader, records).judged().stream()
        .map(one -> assessed(one, Objects.requireNonNull(one.judged()), messages))
        .forEach(all::add);
    return all.stream().sorted(Comparator.comparing(Happening::day).reversed()).toList();
  }

  private static Happening incident(
      RecordedRow row, Happening.Kind kind, Reference reference, Messages messages) {
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
        Objects.requireNonNullElse(row.source(), reference.agency().name()),
        what,
        messages.text("casefile.chronology.incident", row.incident()));
  }

  private static String offence(@Nullable String code, Messages messages) {
    return code == null
        ? messages.text("casefile.chronology.no-offence")
        : Offences.find(code).map(offence -> offence.label() + " (" + code + ")").orElse(code);
  }

  private static Happening spell(CustodySpell spell, Reference reference, Messages messages) {
    return new Happening(
        spell.from(),
        Happening.Kind.CUSTODY,
        reference.agency().name(),
        spell.to() == null
            ? messages.text("casefile.chronology.custody.open")
            : messages.text("casefile.chronology.custody", Dates.text(spell.to(), messages)),
        reference.text());
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

  private static List<Happening> tie(Tie tie, Messages messages) {
    return ends(
        tie.from(),
        tie.until(),
        new Happening(
            LocalDate.EPOCH,
            Happening.Kind.RELATIONSHIP,
            tie.agency().name(),
            messages.text(tie.kind().label()),
            tie.by()),
        messages);
  }

  private static List<Happening> held(Held held, Messages messages) {
    return ends(
        held.from(),
        held.until(),
        new Happening(
            LocalDate.EPOCH,
            Happening.Kind.STATUS,
            held.agency().name(),
            StatusBadges.words(held, messages),
            messages.text("casefile.chronology.as-at", Dates.text(held.asAt(), messages))),
        messages);
  }

  /** The days on which something began and ended, as far as they are known. */
  private static List<Happening> ends(
      @Nullable LocalDate from, @Nullable LocalDate until, Happening what, Messages messages) {
    List<Happening> ends = new ArrayList<>();
    if (from != null) {
      ends.add(what.on(from, messages.text("casefile.chronology.tie.from", what.what())));
    }
    if (until != null) {
      ends.add(what.on(until, messages.text("casefile.chronology.tie.until", what.what())));
    }
    return ends;
  }
}
