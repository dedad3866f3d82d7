package org.onus.app.access.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.onus.app.kernel.Here;
import org.onus.app.kernel.Role;

/** Somebody opened records, in one act of the trail. */
record Consultation(
    String who, Role role, String agency, String pathway, Instant at, List<UUID> records) {

  LocalDate day() {
    return at.atZone(Here.ZONE).toLocalDate();
  }
}
