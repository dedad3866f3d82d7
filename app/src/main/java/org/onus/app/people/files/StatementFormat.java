package org.onus.app.people.files;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.people.People;
import org.onus.app.people.statements.KnownHow;
import org.onus.app.people.statements.Regime;
import org.onus.app.people.statements.Said;
import org.onus.app.people.statements.SaidOf;
import org.onus.app.people.statements.StatementKind;
import org.onus.app.people.statements.Statements;
import org.onus.app.people.versions.Compared;
import org.onus.engine.incidents.RefusalCode;
import org.springframework.stereotype.Component;

/** A file of what an agency says about people. */
@Component
class StatementFormat extends SaidFormat<StatementColumn, SaidOf> {
  private static final int LONGEST = 1_000;
  private final Statements statements;

  StatementFormat(People people, Statements statements, Clock clock) {
    super(FileKind.STATEMENTS, StatementColumn.class, people, clock);
    this.statements = statements;
  }

  @Override
  Set<StatementColumn> wordy() {
    return EnumSet.of(StatementColumn.WORDS);
  }

  @Override
  Draft<SaidOf> draft(Cells<StatementColumn> row, ChosenFile file) throws RowRefused {
    String person = row.text(StatementColumn.PERSON_ID, RefusalCode.NO_PERSON);
    StatementKind kind =
        row.named(StatementColumn.ABOUT, StatementKind::of, RefusalCode.UNKNOWN_SUBJECT);
    row.text(StatementColumn.WORDS, RefusalCode.NO_WORDS);
    String words = row.words(StatementColumn.WORDS, LONGEST);
    LocalDate from = row.day(StatementColumn.FROM, RefusalCode.UNREADABLE_FIRST_DAY);
    LocalDate until = row.lastDay(StatementColumn.UNTIL, from);
    LocalDate saidOn = row.pastDay(StatementColumn.SAID_ON);
    Agency agency = row.agency(StatementColumn.AGENCY, file.agency());
    String by = row.text(StatementColumn.SAID_BY);
    Said said =
        new Said(
            kind,
            words,
            from,
            until,
            saidOn,
            agency,
            by.isEmpty() ? agency.name() : by,
            row.named(StatementColumn.HOW_KNOWN, KnownHow::of, RefusalCode.UNKNOWN_HOW_KNOWN),
            row.named(StatementColumn.REGIME, Regime::of, RefusalCode.UNKNOWN_REGIME),
            row.yesOrNo(StatementColumn.MAY_BE_TOLD),
            row.yesOrNo(StatementColumn.VICTIM_SIDE));
    return new Draft<>(List.of(person), records -> new SaidOf(records.getFirst(), said));
  }

  /** Another account of the same is another statement. */
  @Override
  Object thing(SaidOf said) {
    return said;
  }

  @Override
  boolean isOlder(SaidOf one, SaidOf other) {
    return false;
  }

  @Override
  Compared<SaidOf> compare(Reader reader, Collection<SaidOf> all) {
    return statements.compare(reader, all);
  }

  @Override
  int record(Reader reader, Collection<SaidOf> all, ChosenFile file) {
    return statements.record(reader, all, file.id(), file.askedBy());
  }
}
