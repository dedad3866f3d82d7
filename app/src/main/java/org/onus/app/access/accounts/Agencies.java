package org.onus.app.access.accounts;

import java.time.Clock;
import java.util.List;
import org.onus.app.access.Reader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the agencies that share in the work. */
@Service
public class Agencies {
  private final AgencyStore agencies;
  private final Clock clock;

  Agencies(AgencyStore agencies, Clock clock) {
    this.agencies = agencies;
    this.clock = clock;
  }

  /** Every agency, by name. */
  @Transactional(readOnly = true)
  public List<SharingAgency> all(Reader reader) {
    return agencies.all(reader);
  }

  /** Adds one; false if its name is taken. */
  @Transactional
  public boolean add(Reader reader, SharingAgency agency) {
    return agencies.add(reader, agency, clock.instant());
  }
}
