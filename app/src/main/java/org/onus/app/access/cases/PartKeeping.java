package org.onus.app.access.cases;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.springframework.stereotype.Component;

/** Begins and ends single parts, each with its row on record. Call it in a transaction. */
@Component
class PartKeeping {
  private final InvolvementStore parts;
  private final Trail trail;
  private final Clock clock;

  PartKeeping(InvolvementStore parts, Trail trail, Clock clock) {
    this.parts = parts;
    this.trail = trail;
    this.clock = clock;
  }

  /** Whether it began; false if it is there already. */
  boolean begin(Reader reader, Basis basis, UUID subject, WantedPart wanted) {
    if (!parts.begin(reader, subject, wanted, clock.instant())) {
      return false;
    }
    Deed deed = wanted.relation() == Relation.EXCLUDED ? Deed.EXCLUDED : Deed.PART_GIVEN;
    trail.write(reader, entry(deed, subject, wanted.relation(), wanted.holder()).because(basis));
    return true;
  }

  void end(Reader reader, Basis basis, Involvement part, String reason) {
    parts.end(reader, part.id(), reason, clock.instant());
    Deed deed = part.relation() == Relation.EXCLUDED ? Deed.EXCLUSION_ENDED : Deed.PART_ENDED;
    trail.write(reader, entry(deed, part.subject(), part.relation(), part.holder()).because(basis));
  }

  private static Entry entry(Deed deed, UUID subject, Relation relation, Holder holder) {
    Entry entry = Entry.of(deed, List.of(subject)).detail(relation.text() + ", " + holder.agency());
    UUID named = holder.account() == null ? holder.team() : holder.account();
    return named == null ? entry : entry.about(named);
  }
}
