package org.onus.app.people.details;

import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.RecordId;

/**
 * What an agency holds, or held.
 *
 * @param until when something else took its place; null while it stands
 */
public record Detail(
    RecordId record, Written written, Instant recordedAt, @Nullable Instant until) {

  public DetailKind kind() {
    return written.kind();
  }

  public boolean stands() {
    return until == null;
  }

  /** Its parts in one line. */
  public String text() {
    return written.parts().stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(kind() == DetailKind.ADDRESS ? ", " : " "));
  }
}
