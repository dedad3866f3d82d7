package org.onus.app.casefile.web.person;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.cases.Restrictions;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.casefile.web.opening.Elsewhere;
import org.onus.app.casefile.web.sameperson.PairWords;
import org.onus.app.casefile.web.sameperson.TogetherView;
import org.onus.app.casefile.web.sameperson.TogetherWords;
import org.onus.app.identification.Combined;
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
import org.onus.engine.criteria.Verdict;
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
  private final Restrictions restrictions;

  TheirRecords(
      PersonDoor door,
      Persons persons,
      Findable findable,
      People people,
      Combining combining,
      Elsewhere elsewhere,
      Restrictions restrictions) {
    this.door = door;
    this.persons = persons;
    this.findable = findable;
    this.people = people;
    this.combining = combining;
    this.elsewhere = elsewhere;
    this.restrictions = restrictions;
  }

  /**
   * What was gathered.
   *
   * @param references what agencies call all records that are named
   * @param restricted whether one of those that are open does not exist for others
   * @param withClosed which rules are met only if records that stay closed count too, in words;
   *     null if none is
   */
  record Gathered(
      Map<RecordId, Reference> references,
      List<PersonView.Held> records,
      boolean restricted,
      @Nullable TogetherView together,
      @Nullable String withClosed,
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
   * @param open those that the reader may open
   * @param rows the incidents of those
   */
  Gathered of(
      Reader reader,
      Persons.Found found,
      List<RecordId> open,
      List<RecordedRow> rows,
      Messages messages) {
    List<RecordId> all = found.person().records();
    List<Persons.Near> uncertain =
        mayReview(reader) ? persons.uncertain(reader, found, UNCERTAIN_SHOWN) : List.of();
    Set<RecordId> named = new LinkedHashSet<>(all);
    uncertain.forEach(near -> named.add(near.likeness().other()));
    List<Judgement> decisions = persons.decisions(reader, found.person());
    decisions.forEach(decision -> named.addAll(decision.pair().records()));
    Set<RecordId> readable = new HashSet<>(door.openAmong(reader, named));
    readable.addAll(open);
    // an agency for victim-survivors is not named to who may not know that it holds somebody
    named.retainAll(findable.among(reader, named, open));
    List<RecordId> told = all.stream().filter(named::contains).toList();
    Map<RecordId, Reference> references = people.references(reader, named);
    List<RecordId> closed = told.stream().filter(one -> !open.contains(one)).toList();
    Map<RecordId, List<String>> known = elsewhere.of(reader, closed, references, messages);
    Optional<Combined> together = combining.of(reader, open);
    return new Gathered(
        references,
        held(told, open, rows, known, references),
        restrictions.isAny(reader, open.stream().map(RecordId::value).toList()),
        together
            .map(combined -> new TogetherWords(combined, references, messages))
            .map(words -> words.view(closed.size()))
            .orElse(null),
        withClosed(reader, open, known.keySet(), met(together), messages),
        decisions.stream()
            .filter(decision -> named.containsAll(decision.pair().records()))
            .map(
                decision ->
                    decided(decision, readsWhy(reader, decision, readable), references, messages))
            .toList(),
        uncertain.stream().map(one -> near(one, references, messages)).toList());
  }

  /**
   * Serial is somebody wherever they harmed: that a rule is met is told of all the records under
   * which they are known, and nothing of what is behind it.
   */
  private @Nullable String withClosed(
      Reader reader,
      List<RecordId> open,
      Set<RecordId> closed,
      Set<String> metHere,
      Messages messages) {
    if (closed.isEmpty()) {
      return null;
    }
    Set<RecordId> all = new HashSet<>(open);
    all.addAll(closed);
    Set<String> more = met(combining.of(reader, all));
    more.removeAll(metHere);
    return more.isEmpty()
        ? null
        : messages.text("casefile.elsewhere.rules", String.join("; ", more));
  }

  /** The rules that are met, where what two agencies may both have recorded counts once. */
  private static Set<String> met(Optional<Combined> combined) {
    return combined.stream()
        .flatMap(one -> one.rules().stream())
        .filter(rule -> rule.once() == Verdict.MET)
        .map(rule -> rule.criterion().title())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<PersonView.Held> held(
      List<RecordId> told,
      List<RecordId> open,
      List<RecordedRow> rows,
      Map<RecordId, List<String>> known,
      Map<RecordId, Reference> references) {
    Set<RecordId> withIncidents =
        rows.stream().map(RecordedRow::person).collect(Collectors.toSet());
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
      Persons.Near near, Map<RecordId, Reference> references, Messages messages) {
    Likeness likeness = near.likeness();
    return new PersonView.Near(
        near.own().toString(),
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
