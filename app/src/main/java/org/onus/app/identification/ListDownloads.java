package org.onus.app.identification;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.identification.order.Candidate;
import org.onus.app.identification.scoring.JoinedPeople;
import org.onus.app.identification.scoring.SpellsOfPeople;
import org.onus.app.identification.scoring.WholePersons;
import org.onus.app.incidents.AreaWeights;
import org.onus.app.incidents.Incidents;
import org.onus.app.people.RecordId;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.JoinedRecords;
import org.onus.engine.ranking.Explainer;
import org.onus.engine.ranking.Explanation;
import org.onus.engine.ranking.Ranked;
import org.onus.engine.ranking.Score;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of a page as a file: the same people, in the same order, with the same numbers. */
@Service
public class ListDownloads {
  private final PriorityLists lists;
  private final Incidents incidents;
  private final SpellsOfPeople spells;
  private final WholePersons wholePersons;
  private final AreaWeights weights;
  private final Trail trail;
  private final TransactionTemplate transaction;

  ListDownloads(
      PriorityLists lists,
      Incidents incidents,
      SpellsOfPeople spells,
      WholePersons wholePersons,
      AreaWeights weights,
      Trail trail,
      PlatformTransactionManager transactions) {
    this.trail = trail;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.lists = lists;
    this.incidents = incidents;
    this.spells = spells;
    this.wholePersons = wholePersons;
    this.weights = weights;
  }

  /** A file's form. */
  public enum Form {
    CSV,
    XLSX,
    JSON
  }

  /**
   * Writes the whole list. It is on record before the first byte leaves, and stays there if the
   * reader goes away before the last.
   *
   * @return false, with nothing written, while the day is not kept
   */
  public boolean write(Reader reader, ListQuestion question, Form form, OutputStream out)
      throws IOException {
    Taken taken = transaction.execute(_ -> take(reader, question, form));
    if (taken == null) {
      return false;
    }
    LocalDate before = taken.list().before();
    Iterable<ListedPerson> people =
        () ->
            taken.list().lines().stream()
                .map(line -> listed(line, before, taken.rows().of(line)))
                .iterator();
    switch (form) {
      case CSV -> ListFile.csv(people, before != null, ListFile.Use.SPREADSHEET, out);
      case XLSX -> ListSheet.xlsx(people, before != null, out);
      case JSON -> ListFile.json(people, before != null, out);
    }
    return true;
  }

  private record Taken(PriorityList list, Rows rows) {}

  private @Nullable Taken take(Reader reader, ListQuestion question, Form form) {
    return lists
        .whole(reader, question)
        .map(
            list -> {
              Entry entry = list.entry(Deed.LIST_TAKEN);
              trail.write(
                  reader,
                  entry
                      .detail(entry.detail() + " " + form.name().toLowerCase(Locale.ROOT))
                      .to(List.of(reader.who())));
              return new Taken(list, rows(reader, list));
            })
        .orElse(null);
  }

  /**
   * The rows of some of those listed, as they are known now.
   *
   * @param joined whether they are of people who stand there by several records
   * @param history the rows of a person by the record that they go by
   * @param others what agencies call their other records
   */
  private record Known(
      boolean joined,
      Function<RecordId, Optional<History>> history,
      Function<Candidate, List<String>> others,
      Explainer explainer,
      Lifetimes lifetimes) {}

  /** The rows of those who stand there by one record, and of those who do by several. */
  private record Rows(Known apart, Known together) {

    Known of(ListLine line) {
      return line.candidate().together() ? together : apart;
    }
  }

  private Rows rows(Reader reader, PriorityList list) {
    List<RecordId> people = new ArrayList<>();
    List<Set<RecordId>> several = new ArrayList<>();
    for (ListLine line : list.lines()) {
      if (line.candidate().together()) {
        several.add(line.candidate().counting());
      } else {
        people.add(line.candidate().record());
      }
    }
    IncidentLog log = incidents.log(reader, people);
    JoinedPeople joined = wholePersons.read(reader, several);
    return new Rows(
        known(
            false,
            record -> log.history(record.toString()),
            _ -> List.of(),
            log,
            spells.of(reader, people),
            list),
        known(
            true,
            joined::history,
            person -> others(person, joined),
            joined.log(),
            joined.custody(),
            list));
  }

  private static List<String> others(Candidate person, JoinedPeople joined) {
    return person.records().stream()
        .filter(record -> !record.equals(person.record()))
        .map(joined::reference)
        .map(reference -> reference.text() + " (" + reference.agency().name() + ")")
        .sorted()
        .toList();
  }

  private Known known(
      boolean joined,
      Function<RecordId, Optional<History>> history,
      Function<Candidate, List<String>> others,
      IncidentLog log,
      CustodySpells custody,
      PriorityList list) {
    ListQuestion question = list.question();
    return new Known(
        joined,
        history,
        others,
        new Explainer(log, question.profile(), weights.harm(), custody, question.asAt()),
        new Lifetimes(log, weights.harm(), question.asAt()));
  }

  private static ListedPerson listed(ListLine line, @Nullable LocalDate before, Known rows) {
    ScoredPerson person = line.person();
    History history = rows.history().apply(line.candidate().record()).orElse(null);
    Explanation explanation = explanation(person, history, rows);
    return new ListedPerson(
        line.rank(),
        person.reference(),
        explanation,
        line.stability(),
        person.criteria(),
        new TreeSet<>(person.flags()),
        person.lifetime(),
        person.areas(),
        rows.others().apply(line.candidate()),
        explanation == null || history == null ? List.of() : counted(history, explanation, rows),
        before == null || history == null ? null : before(line, history, before));
  }

  /**
   * As it was kept; with the parts behind it as long as the rows still come to the same score. A
   * day that is over keeps its score when its rows are corrected later.
   */
  private static @Nullable Explanation explanation(
      ScoredPerson person, @Nullable History history, Known rows) {
    Score score = person.score();
    if (score == null) {
      return null;
    }
    Explanation now = history == null ? null : rows.explainer().explain(history).orElse(null);
    return now != null && now.score().equals(score)
        ? new Explanation(score, person.why(), now.parts(), now.countedRows(), person.flags())
        : new Explanation(score, person.why(), List.of(), List.of(), person.flags());
  }

  private static List<ListedPerson.Counted> counted(
      History history, Explanation explanation, Known rows) {
    return explanation.countedRows().stream().map(i -> counted(history, i, rows)).toList();
  }

  private static ListedPerson.Counted counted(History history, int i, Known rows) {
    JoinedRecords.Reference joined =
        rows.joined() ? JoinedRecords.Reference.of(history.incidentId(i)) : null;
    return new ListedPerson.Counted(
        joined == null ? history.incidentId(i) : joined.text(),
        joined == null ? null : joined.agency(),
        history.date(i),
        history.offenceCode(i),
        rows.lifetimes().harmDays(history, i));
  }

  private static ListedPerson.@Nullable Before before(
      ListLine line, History history, LocalDate day) {
    Score now = line.person().score();
    if (now == null || line.rank() == null) {
      return null;
    }
    ListLine.Place then = line.before();
    return new ListedPerson.Before(
        then == null ? null : then.rank(),
        then == null ? null : then.candidate().score(),
        Change.sentence(
            new Ranked(line.rank(), history, now, null),
            then == null
                ? null
                : new Change.Then(
                    then.candidate().score(),
                    then.candidate().victims(),
                    then.candidate().harmDays()),
            day));
  }
}
