package org.onus.app.access.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the agencies that share in the work. */
@Service
public class Agencies {
  private final AgencyStore agencies;
  private final Trail trail;
  private final Clock clock;

  Agencies(AgencyStore agencies, Trail trail, Clock clock) {
    this.agencies = agencies;
    this.trail = trail;
    this.clock = clock;
  }

  /** Every agency, by name. */
  @Transactional(readOnly = true)
  public List<SharingAgency> all(Reader reader) {
    return agencies.all(reader);
  }

  /**
   * The names of those of which nobody on the perpetrator's side learns that they hold somebody.
   */
  @Transactional(readOnly = true)
  public Set<String> forVictimSurvivors(Reader reader) {
    return agencies.staffed(reader).entrySet().stream()
        .filter(one -> one.getValue().kind().isForVictimSurvivors(one.getValue().roles()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Adds one; false if its name is taken, and that one stays as it is. */
  @Transactional
  public boolean add(Reader reader, SharingAgency agency) {
    boolean added = agencies.add(reader, agency, clock.instant());
    if (added) {
      trail.write(reader, Entry.of(Deed.AGENCY_ADDED).detail(agency.name()));
    }
    return added;
  }

  /** Says where an agency is asked about a person; false if there is none of the name. */
  @Transactional
  public boolean setContact(Reader reader, String name, @Nullable String contact) {
    boolean set = agencies.setContact(reader, name, contact);
    if (set) {
      trail.write(reader, Entry.of(Deed.AGENCY_CONTACT_SET).detail(name));
    }
    return set;
  }
}
