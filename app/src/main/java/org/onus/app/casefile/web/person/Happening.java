package org.onus.app.casefile.web.person;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something in the life of a person, on its day.
 *
 * @param agency that recorded or said it
 * @param source who there, or which file or incident
 */
record Happening(LocalDate day, Kind kind, String agency, String what, String source) {

  enum Kind {
    INCIDENT,
    HARMED,
    CUSTODY,
    STATEMENT,
    STATUS,
    RELATIONSHIP,
    ASSESSMENT;

    static Optional<Kind> of(String name) {
      return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The message key of its words. */
    String label() {
      return "casefile.chronology.kind." + name().toLowerCase(Locale.ROOT);
    }
  }
}
