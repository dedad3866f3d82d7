package org.onus.app.casefile.web.oversight;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.reading.Finding;
import org.onus.app.access.reading.ReadingDay;
import org.onus.app.kernel.Role;

/** A finding as addresses name it: ids, codes and a day. */
record UnusualAddress(String who, Role role, LocalDate day, Finding.Kind kind) {

  static UnusualAddress of(ReadingDay read, Finding.Kind kind) {
    return new UnusualAddress(read.who(), read.role(), read.day(), kind);
  }

  /** What an address names; empty if it names nothing that could be. */
  static Optional<UnusualAddress> of(Map<String, String> fields) {
    Optional<Role> role = Role.of(fields.getOrDefault("role", ""));
    Optional<Finding.Kind> kind = Finding.Kind.of(fields.getOrDefault("kind", ""));
    try {
      return role.flatMap(
          in ->
              kind.map(
                  one ->
                      new UnusualAddress(
                          UUID.fromString(fields.getOrDefault("user", "")).toString(),
                          in,
                          LocalDate.parse(fields.getOrDefault("day", "")),
                          one)));
    } catch (IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The form in which it is looked into. */
  String look() {
    return "/records-of-access/unusual/look?user=%s&role=%s&day=%s&kind=%s"
        .formatted(who, role.text(), day, kind.text());
  }

  /** The rows of the trail of somebody's day. */
  static String rows(String who, LocalDate day) {
    return "/records-of-access?user=%s&from=%s&to=%s".formatted(who, day, day);
  }

  boolean names(ReadingDay read) {
    return who.equals(read.who()) && role == read.role() && day.equals(read.day());
  }
}
