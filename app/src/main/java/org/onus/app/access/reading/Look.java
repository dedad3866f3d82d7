package org.onus.app.access.reading;

import java.time.Instant;
import java.time.LocalDate;
import org.onus.app.kernel.Role;

/**
 * Somebody looked into a finding.
 *
 * @param who whose reading it was
 * @param records how many records it was about then
 * @param reason the finding in words, as it stood
 * @param by the name of the one who looked
 */
public record Look(
    String who,
    Role role,
    LocalDate day,
    Finding.Kind kind,
    int records,
    String reason,
    String words,
    String by,
    Instant at) {

  /** Whether it was about all that the finding is about by now. */
  public boolean covers(ReadingDay read, Finding finding) {
    return who.equals(read.who())
        && role == read.role()
        && day.equals(read.day())
        && kind == finding.kind()
        && records >= finding.records().size();
  }
}
