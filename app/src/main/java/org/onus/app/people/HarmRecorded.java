package org.onus.app.people;

import java.util.Collection;
import java.util.Set;
import org.onus.app.access.Reader;

/**
 * What is recorded of harm that people did and suffered. The room that knows incidents answers:
 * people may not ask it themselves, and must know whom a search keeps back.
 */
@FunctionalInterface
public interface HarmRecorded {

  /** Of these records; asked to keep people safe, so it holds whether or not the reader sees it. */
  Harm of(Reader reader, Collection<RecordId> records);

  /**
   * Who harmed and who was harmed.
   *
   * @param harming those of whom an incident is recorded
   * @param harmed those whom an incident of somebody names as harmed
   */
  record Harm(Set<RecordId> harming, Set<RecordId> harmed) {
    public Harm {
      harming = Set.copyOf(harming);
      harmed = Set.copyOf(harmed);
    }
  }
}
