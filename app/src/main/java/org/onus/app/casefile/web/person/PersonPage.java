package org.onus.app.casefile.web.person;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onus.app.access.Act;
import org.onus.app.access.Decision;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.casefile.web.PersonNames;
import org.onus.app.casefile.web.recording.ResultLines;
import org.onus.app.casefile.web.recording.StatementLines;
import org.onus.app.casefile.web.recording.StatusBadges;
import org.onus.app.casefile.web.sameperson.PairWords;
import org.onus.app.casefile.web.sameperson.TogetherWords;
import org.onus.app.identification.Combining;
import org.onus.app.incidents.Incidents;
import org.onus.app.incidents.RecordedRow;
import org.onus.app.people.Opened;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.details.Detail;
import org.onus.app.people.details.DetailKind;
import org.onus.app.people.details.Details;
import org.onus.app.people.persons.Judgement;
import org.onus.app.people.persons.Person;
import org.onus.app.people.persons.Persons;
import org.onus.app.people.search.EvidenceWords;
import org.onus.app.people.search.Findable;
import org.onus.app.people.search.Likeness;
import org.onus.app.people.search.PersonSearch;
import org.onus.app.people.statements.Statement;
import org.onus.app.people.statements.Statements;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One person, across all agencies that hold a record. */
@Controller
@Requires(Act.OPEN_PERSON)
class PersonPage {
  private static final int UNCERTAIN_SHOWN = 10;
  private final Screens screens;
  private final PersonDoor door;
  private final Persons persons;
  private final Findable findable;
  private final People people;
  private final Details details;
  private final Incidents incidents;
  private final Statements statements;
  private final StatementLines statementLines;
  private final StatusBadges statuses;
  private final ResultLines results;
  private final AssessedLines assessed;
  private final Combining combining;
  private final SinceThen since;

  PersonPage(
      Screens screens,
      PersonDoor door,
      Persons persons,
      Findable findable,
      People people,
      Details details,
      Incidents incidents,
      Statements statements,
      StatementLines statementLines,
      StatusBadges statuses,
      ResultLines results,
      AssessedLines assessed,
      Combining combining,
      SinceThen since) {
    this.screens = screens;
    this.door = door;
    this.persons = persons;
    this.findable = findable;
    this.people = people;
    this.details = details;
    this.incidents = incidents;
    this.statements = statements;
    this.statementLines = statementLines;
    this.statuses = statuses;
    this.results = results;
    this.assessed = assessed;
    this.combining = combining;
    this.since = since;
  }

  @GetMapping("/persons/{record}")
  View show(Reader reader, @PathVariable RecordId record) {
    Decision.Basis allowed = door.open(reader, Act.OPEN_PERSON, record);
    Persons.Found found = persons.find(reader, record);
    Person person = found.person();
    if (!person.id().first().equals(record)
        && door.may(reader, Act.OPEN_PERSON, person.id().first())) {
      return new RedirectView("/persons/" + person.id());
    }
    Opened opened = door.open(reader, person, record, allowed);
    List<RecordId> open = opened.records();
    Optional<Instant> lastLook = details.lastOpened(reader, open);
    List<Detail> held = details.openPerson(reader, opened);
    List<Likeness> uncertain =
        mayReview(reader) ? persons.uncertain(reader, found, UNCERTAIN_SHOWN) : List.of();
    Set<RecordId> named = new LinkedHashSet<>(person.records());
    uncertain.forEach(likeness -> named.add(likeness.other()));
    List<Judgement> decisions = persons.decisions(reader, person);
    decisions.forEach(decision -> named.addAll(decision.pair().records()));
    Set<RecordId> readable = new HashSet<>(door.openAmong(reader, named));
    readable.addAll(open);
    // an agency for victim-survivors is not named to who may not know that it holds somebody
    named.retainAll(findable.among(reader, named, open));
    List<RecordId> told = person.records().stream().filter(named::contains).toList();
    Map<RecordId, Reference> references = people.references(reader, named);
    List<RecordedRow> rows = incidents.of(reader, open);
    Set<RecordId> withIncidents =
        rows.stream().map(RecordedRow::person).collect(Collectors.toSet());
    List<Statement> said = statements.of(reader, open);
    boolean whereabouts = PersonSearch.seesWhereabouts(reader);
    return screens.show(
        "casefile/web/person/person",
        new PersonView(
            PersonNames.of(held).orElse(reference(record, references).text()),
            record.toString(),
            lastLook
                .map(
                    then ->
                        new PersonView.Since(
                            SinceThen.when(then, screens.messages()),
                            since.changes(reader, then, open, rows, screens.messages())))
                .filter(one -> !one.changes().isEmpty())
                .orElse(null),
            assessed.due(reader, open, screens.messages()),
            IdentityRows.of(held, references, screens.messages()),
            told.stream().map(one -> row(one, open, withIncidents, references)).toList(),
            combining
                .of(reader, open)
                .map(combined -> new TogetherWords(combined, references, screens.messages()))
                .map(words -> words.view(told.size() - open.size()))
                .orElse(null),
            whereabouts ? lines(held, references, DetailKind.ADDRESS, DetailKind.PHONE) : List.of(),
            whereabouts,
            statuses.of(reader, open, said, references, screens.messages()),
            statementLines.of(reader, said, screens.messages()),
            results.of(reader, open, screens.messages()),
            assessed.of(reader, open, screens.messages()),
            assessed.asked(reader, open, screens.messages()),
            decisions.stream()
                .filter(decision -> named.containsAll(decision.pair().records()))
                .map(
                    decision -> decided(decision, readsWhy(reader, decision, readable), references))
                .toList(),
            uncertain.stream().map(likeness -> near(likeness, record, references)).toList(),
            mayReview(reader)));
  }

  private static PersonView.Held row(
      RecordId record,
      List<RecordId> open,
      Set<RecordId> withIncidents,
      Map<RecordId, Reference> references) {
    return new PersonView.Held(
        record.toString(),
        reference(record, references).agency().name(),
        reference(record, references).text(),
        open.contains(record),
        withIncidents.contains(record));
  }

  private List<PersonView.Line> lines(
      List<Detail> held, Map<RecordId, Reference> references, DetailKind... kinds) {
    List<DetailKind> wanted = List.of(kinds);
    Messages messages = screens.messages();
    return held.stream()
        .filter(detail -> wanted.contains(detail.kind()) && !detail.isMistaken())
        .map(
            detail ->
                new PersonView.Line(
                    detail.text(),
                    reference(detail.record(), references).agency().name(),
                    Dates.text(detail.recordedAt(), messages),
                    detail.ended() == null ? null : Dates.text(detail.ended().at(), messages)))
        .toList();
  }

  /** A reason may tell what was confided, and speaks of both records. */
  private static boolean readsWhy(Reader reader, Judgement judgement, Set<RecordId> readable) {
    return Statements.readsConfided(reader) && readable.containsAll(judgement.pair().records());
  }

  private PersonView.Decided decided(
      Judgement judgement, boolean readsWhy, Map<RecordId, Reference> references) {
    Messages messages = screens.messages();
    return new PersonView.Decided(
        judgement.id().toString(),
        words(judgement.one(), references),
        words(judgement.other(), references),
        messages.text(judgement.verdict().label()),
        readsWhy ? judgement.reason() : "",
        Dates.text(judgement.decidedAt(), messages));
  }

  private PersonView.Near near(
      Likeness likeness, RecordId record, Map<RecordId, Reference> references) {
    return new PersonView.Near(
        record.toString(),
        likeness.other().toString(),
        words(likeness.other(), references),
        EvidenceWords.agreeing(likeness.evidence()),
        EvidenceWords.differing(likeness.evidence()));
  }

  private static Reference reference(RecordId record, Map<RecordId, Reference> references) {
    return Objects.requireNonNull(references.get(record));
  }

  private String words(RecordId record, Map<RecordId, Reference> references) {
    return PairWords.record(reference(record, references), screens.messages());
  }

  private static boolean mayReview(Reader reader) {
    return AccessRules.mayEver(reader.role(), Act.REVIEW_LINKS);
  }
}
