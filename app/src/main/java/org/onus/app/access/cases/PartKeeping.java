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
    Entry entry = entry(deed, subject, wanted.relation(), wanted.agency()).because(basis);
    trail.write(reader, wanted.account() == null ? entry : entry.about(wanted.account()));
    return true;
  }

  void end(Reader reader, Basis basis, Involvement part, String reason) {
    parts.end(reader, part.id(), reason, clock.instant());
    Deed deed = part.relation() == Relation.EXCLUDED ? Deed.EXCLUSION_ENDED : Deed.PART_ENDED;
    Entry entry = entry(deed, part.subject(), part.relation(), part.agency()).because(basis);
    trail.write(reader, part.account() == null ? entry : entry.about(part.account()));
  }

  private static Entry entry(Deed deed, UUID subject, Relation relation, String agency) {
    return Entry.of(deed, List.of(subject)).detail(relation.text() + ", " + agency);
  }
}
