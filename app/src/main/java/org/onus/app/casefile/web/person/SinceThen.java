package org.onus.app.casefile.web.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Trail;
import org.onus.app.incidents.RecordedRow;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Detail;
import org.onus.app.people.persons.Judgement;
import org.onus.app.people.statements.Statement;
import org.onus.app.people.statements.Statements;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.springframework.stereotype.Component;

/** What has changed about a person since the reader last opened them. */
@Component
class SinceThen {
  private final Trail trail;
  private final Statements statements;

  SinceThen(Trail trail, Statements statements) {
    this.trail = trail;
    this.statements = statements;
  }

  /** When the reader last opened one of these records; ask before this look is on record. */
  Optional<Instant> lastLook(Reader reader, Collection<RecordId> records) {
    return trail.last(reader, Deed.PERSON_OPENED, records.stream().map(RecordId::value).toList());
  }

  /**
   * A sentence a kind of change, as far as the reader sees what changed.
   *
   * @param held what is and was held of the open records
   */
  List<String> changes(
      Reader reader,
      Instant then,
      List<RecordId> open,
      List<Detail> held,
      List<RecordedRow> incidents,
      List<Judgement> decisions,
      Messages messages) {
    List<String> changes = new ArrayList<>();
    add(changes, "incidents", count(incidents, RecordedRow::recordedAt, then), messages);
    add(
        changes,
        "statements",
        count(statements.of(reader, open), Statement::recordedAt, then),
        messages);
    add(changes, "details", count(held, SinceThen::changedAt, then), messages);
    add(changes, "decisions", count(decisions, Judgement::decidedAt, then), messages);
    return changes;
  }

  /** As the heading says it. */
  static String when(Instant then, Messages messages) {
    return messages.text("casefile.since", Dates.text(then, messages));
  }

  private static Instant changedAt(Detail detail) {
    Detail.Ended ended = detail.ended();
    return ended == null ? detail.recordedAt() : ended.at();
  }

  private static <T> long count(List<T> things, Function<T, Instant> at, Instant then) {
    return things.stream().map(at).filter(then::isBefore).count();
  }

  private static void add(List<String> changes, String kind, long count, Messages messages) {
    if (count > 0) {
      changes.add(messages.text("casefile.since." + kind, count));
    }
  }
}
