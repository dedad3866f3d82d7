package org.onus.app.casefile.web.person;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.casefile.web.opening.Elsewhere;
import org.onus.app.casefile.web.sameperson.PairWords;
import org.onus.app.casefile.web.sameperson.TogetherView;
import org.onus.app.casefile.web.sameperson.TogetherWords;
import org.onus.app.identification.Combining;
import org.onus.app.incidents.RecordedRow;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.persons.Judgement;
import org.onus.app.people.persons.Persons;
import org.onus.app.people.search.EvidenceWords;
import org.onus.app.people.search.Findable;
import org.onus.app.people.search.Likeness;
import org.onus.app.people.statements.Statements;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.springframework.stereotype.Component;

/** Gathers which records are a person's, what was decided about them, and which others may be. */
@Component
class TheirRecords {
  private static final int UNCERTAIN_SHOWN = 10;
  private final PersonDoor door;
  private final Persons persons;
  private final Findable findable;
  private final People people;
  private final Combining combining;
  private final Elsewhere elsewhere;

  TheirRecords(
      PersonDoor door,
      Persons persons,
      Findable findable,
      People people,
      Combining combining,
      Elsewhere elsewhere) {
    this.door = door;
    this.persons = persons;
    this.findable = findable;
    this.people = people;
    this.combining = combining;
    this.elsewhere = elsewhere;
  }

  /**
   * What was gathered.
   *
   * @param references what agencies call all records that are named
   */
  record Gathered(
      Map<RecordId, Reference> references,
      List<PersonView.Held> records,
      @Nullable TogetherView together,
      List<PersonView.Decided> decisions,
      List<PersonView.Near> uncertain) {

    Reference reference(RecordId record) {
      return Objects.requireNonNull(references.get(record));
    }
  }

  static boolean mayReview(Reader reader) {
    return AccessRules.mayEver(reader.role(), Act.REVIEW_LINKS);
  }

  /**
   * Gathers for a page.
   *
   * @param record the one that was opened
   * @param open those that the reader may open
   * @param rows the incidents of those
   */
  Gathered of(
      Reader reader,
      Persons.Found found,
      RecordId record,
      List<RecordId> open,
      List<RecordedRow> rows,
      Messages messages) {
    List<RecordId> all = found.person().records();
    List<Likeness> uncertain =
        mayReview(reader) ? persons.uncertain(reader, found, UNCERTAIN_SHOWN) : List.of();
    Set<RecordId> named = new LinkedHashSet<>(all);
    uncertain.forEach(likeness -> named.add(likeness.other()));
    List<Judgement> decisions = persons.decisions(reader, found.person());
    decisions.forEach(decision -> named.addAll(decision.pair().records()));
    Set<RecordId> readable = new HashSet<>(door.openAmong(reader, named));
    readable.addAll(open);
    // an agency for victim-survivors is not named to who may not know that it holds somebody
    named.retainAll(findable.among(reader, named, open));
    List<RecordId> told = all.stream().filter(named::contains).toList();
    Map<RecordId, Reference> references = people.references(reader, named);
    return new Gathered(
        references,
        held(reader, told, open, rows, references, messages),
        combining
            .of(reader, open)
            .map(combined -> new TogetherWords(combined, references, messages))
            .map(words -> words.view(told.size() - open.size()))
            .orElse(null),
        decisions.stream()
            .filter(decision -> named.containsAll(decision.pair().records()))
            .map(
                decision ->
                    decided(decision, readsWhy(reader, decision, readable), references, messages))
            .toList(),
        uncertain.stream().map(one -> near(one, record, references, messages)).toList());
  }

  private List<PersonView.Held> held(
      Reader reader,
      List<RecordId> told,
      List<RecordId> open,
      List<RecordedRow> rows,
      Map<RecordId, Reference> references,
      Messages messages) {
    Set<RecordId> withIncidents =
        rows.stream().map(RecordedRow::person).collect(Collectors.toSet());
    List<RecordId> closed = told.stream().filter(one -> !open.contains(one)).toList();
    Map<RecordId, List<String>> known = elsewhere.of(reader, closed, references, messages);
    return told.stream()
        .map(
            one -> {
              Reference reference = Objects.requireNonNull(references.get(one));
              return new PersonView.Held(
                  one.toString(),
                  reference.agency().name(),
                  reference.text(),
                  open.contains(one),
                  withIncidents.contains(one),
                  known.getOrDefault(one, List.of()));
            })
        .toList();
  }

  /** A reason may tell what was confided, and speaks of both records. */
  private static boolean readsWhy(Reader reader, Judgement judgement, Set<RecordId> readable) {
    return Statements.readsConfided(reader) && readable.containsAll(judgement.pair().records());
  }

  private static PersonView.Decided decided(
      Judgement judgement,
      boolean readsWhy,
      Map<RecordId, Reference> references,
      Messages messages) {
    return new PersonView.Decided(
        judgement.id().toString(),
        words(judgement.one(), references, messages),
        words(judgement.other(), references, messages),
        messages.text(judgement.verdict().label()),
        readsWhy ? judgement.reason() : "",
        Dates.text(judgement.decidedAt(), messages));
  }

  private static PersonView.Near near(
      Likeness likeness, RecordId record, Map<RecordId, Reference> references, Messages messages) {
    return new PersonView.Near(
        record.toString(),
        likeness.other().toString(),
        words(likeness.other(), references, messages),
        EvidenceWords.agreeing(likeness.evidence()),
        EvidenceWords.differing(likeness.evidence()));
  }

  private static String words(
      RecordId record, Map<RecordId, Reference> references, Messages messages) {
    return PairWords.record(Objects.requireNonNull(references.get(record)), messages);
  }
}
