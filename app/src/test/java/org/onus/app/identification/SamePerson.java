package org.onus.app.identification;

import org.onus.app.access.Decision.Basis;
import org.onus.app.people.Opened;
import org.onus.app.people.RecordId;
import org.onus.app.people.persons.Judging;
import org.onus.app.people.persons.Pair;
import org.onus.app.people.persons.Verdict;
import org.springframework.context.ApplicationContext;

/** Decides, as a coordinator would, which records are one person's. */
public final class SamePerson {
  private final Judging judging;

  public SamePerson(ApplicationContext service) {
    judging = service.getBean(Judging.class);
  }

  public void join(RecordId one, RecordId other) {
    Pair pair = new Pair(one, other);
    judging.decide(
        InventedForce.READER,
        Opened.on(Basis.ROLE, pair.records()),
        pair,
        judging.seen(InventedForce.READER, pair),
        Verdict.SAME,
        "asked both agencies");
  }

  public void takeApart(RecordId one, RecordId other) {
    Pair pair = new Pair(one, other);
    judging.undo(
        InventedForce.READER,
        Opened.on(Basis.ROLE, pair.records()),
        judging.standing(InventedForce.READER, pair).orElseThrow(),
        "asked again");
  }
}
