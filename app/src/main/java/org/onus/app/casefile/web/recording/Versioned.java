package org.onus.app.casefile.web.recording;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What is kept in versions, the newest first. */
final class Versioned {
  private Versioned() {}

  /** The versions; what has none that the reader may see is not there. */
  static <T> List<T> known(List<T> versions) {
    if (versions.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return versions;
  }
}
