package org.onus.app.incidents;

import java.util.HashSet;
import java.util.Set;
import org.onus.app.people.RecordId;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;

/** Whom the rows of a log from {@link Incidents} name. */
public final class Named {
  private Named() {}

  /** Everybody, as harming or as harmed. */
  public static Set<RecordId> in(IncidentLog log) {
    Set<RecordId> named = new HashSet<>();
    log.forEachPerson(
        history -> {
          named.add(RecordId.of(history.personId()));
          named.addAll(harmedBy(history));
        });
    return named;
  }

  /** The victim-survivors of one person's rows. */
  public static Set<RecordId> harmedBy(History history) {
    Set<RecordId> victims = new HashSet<>();
    history.victimIds().forEach(victim -> victims.add(RecordId.of(victim)));
    return victims;
  }
}
