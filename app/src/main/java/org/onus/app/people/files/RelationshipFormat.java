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
import org.onus.app.people.relationships.RelationshipKind;
import org.onus.app.people.relationships.Relationships;
import org.onus.app.people.relationships.Tie;
import org.onus.app.people.statements.KnownHow;
import org.onus.app.people.versions.Compared;
import org.onus.engine.incidents.RefusalCode;
import org.springframework.stereotype.Component;

/** A file of who is what to whom. */
@Component
class RelationshipFormat extends SaidFormat<RelationshipColumn, Tie> {
  private final Relationships relationships;

  RelationshipFormat(People people, Relationships relationships, Clock clock) {
    super(FileKind.RELATIONSHIPS, RelationshipColumn.class, people, clock);
    this.relationships = relationships;
  }

  @Override
  Set<RelationshipColumn> wordy() {
    return EnumSet.noneOf(RelationshipColumn.class);
  }

  @Override
  Draft<Tie> draft(Cells<RelationshipColumn> row, ChosenFile file) throws RowRefused {
    String person = row.text(RelationshipColumn.PERSON_ID, RefusalCode.NO_PERSON);
    String other = row.text(RelationshipColumn.OTHER_ID, RefusalCode.UNKNOWN_OTHER_PERSON);
    if (person.equals(other)) {
      throw new RowRefused(RefusalCode.SAME_PERSON_TWICE);
    }
    RelationshipKind kind =
        row.named(
            RelationshipColumn.RELATIONSHIP,
            RelationshipKind::of,
            RefusalCode.UNKNOWN_RELATIONSHIP);
    LocalDate from = row.day(RelationshipColumn.FROM, RefusalCode.UNREADABLE_FIRST_DAY);
    LocalDate until = row.lastDay(RelationshipColumn.UNTIL, from);
    Agency agency = row.agency(RelationshipColumn.AGENCY, file.agency());
    String by = row.text(RelationshipColumn.SAID_BY);
    KnownHow known =
        row.named(RelationshipColumn.HOW_KNOWN, KnownHow::of, RefusalCode.UNKNOWN_HOW_KNOWN);
    boolean confided = row.yesOrNo(RelationshipColumn.CONFIDED);
    return new Draft<>(
        List.of(person, other),
        records ->
            new Tie(
                    records.getFirst(),
                    records.getLast(),
                    kind,
                    from,
                    until,
                    agency,
                    by.isEmpty() ? agency.name() : by,
                    known,
                    confided)
                .eitherWay());
  }

  @Override
  Object thing(Tie tie) {
    return tie.thing();
  }

  @Override
  boolean isOlder(Tie one, Tie other) {
    return false;
  }

  @Override
  Compared<Tie> compare(Reader reader, Collection<Tie> all) {
    return relationships.compare(reader, all);
  }

  @Override
  int record(Reader reader, Collection<Tie> all, ChosenFile file) {
    return relationships.record(reader, all, file.id(), file.askedBy());
  }
}
