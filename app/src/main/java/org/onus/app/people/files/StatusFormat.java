package org.onus.app.people.files;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.people.People;
import org.onus.app.people.statements.KnownHow;
import org.onus.app.people.statuses.Held;
import org.onus.app.people.statuses.HeldOf;
import org.onus.app.people.statuses.StatusKind;
import org.onus.app.people.statuses.Statuses;
import org.onus.app.people.versions.Compared;
import org.onus.engine.incidents.RefusalCode;
import org.springframework.stereotype.Component;

/** A file of what people are to the services that manage risk. */
@Component
class StatusFormat extends SaidFormat<StatusColumn, HeldOf> {
  private final Statuses statuses;

  StatusFormat(People people, Statuses statuses, Clock clock) {
    super(FileKind.STATUSES, StatusColumn.class, people, clock);
    this.statuses = statuses;
  }

  @Override
  Set<StatusColumn> wordy() {
    return EnumSet.noneOf(StatusColumn.class);
  }

  @Override
  Draft<HeldOf> draft(Cells<StatusColumn> row, ChosenFile file) throws RowRefused {
    String person = row.text(StatusColumn.PERSON_ID, RefusalCode.NO_PERSON);
    StatusKind kind = row.named(StatusColumn.STATUS, StatusKind::of, RefusalCode.UNKNOWN_STATUS);
    String words = row.text(StatusColumn.WORDS);
    if (kind.needsWords() && words.isEmpty()) {
      throw new RowRefused(RefusalCode.NO_WORDS);
    }
    LocalDate from = row.day(StatusColumn.FROM, RefusalCode.UNREADABLE_FIRST_DAY);
    Held held =
        new Held(
            kind,
            value(kind, row.text(StatusColumn.VALUE)),
            words,
            row.text(StatusColumn.OFFICER),
            from,
            row.lastDay(StatusColumn.UNTIL, from),
            row.pastDay(StatusColumn.AS_AT),
            row.agency(StatusColumn.AGENCY, file.agency()),
            row.text(StatusColumn.SAID_BY),
            knownHow(row));
    return new Draft<>(List.of(person), records -> new HeldOf(records.getFirst(), held));
  }

  private static String value(StatusKind kind, String text) throws RowRefused {
    return text.isEmpty()
        ? ""
        : kind.answer(text).orElseThrow(() -> new RowRefused(RefusalCode.UNKNOWN_VALUE));
  }

  /** Registers of MAPPA or IOM have no such column: what is not said stays unsaid. */
  private static @Nullable KnownHow knownHow(Cells<StatusColumn> row) throws RowRefused {
    return row.text(StatusColumn.HOW_KNOWN).isEmpty()
        ? null
        : row.named(StatusColumn.HOW_KNOWN, KnownHow::of, RefusalCode.UNKNOWN_HOW_KNOWN);
  }

  @Override
  Object thing(HeldOf held) {
    return held.thing();
  }

  @Override
  boolean isOlder(HeldOf one, HeldOf other) {
    return one.isOlderThan(other);
  }

  @Override
  Compared<HeldOf> compare(Reader reader, Collection<HeldOf> all) {
    return statuses.compare(reader, all);
  }

  @Override
  int record(Reader reader, Collection<HeldOf> all, ChosenFile file) {
    return statuses.record(reader, all, file.id(), file.askedBy());
  }
}
