package org.onus.app.people.details;

import java.time.Instant;
import java.util.Optional;
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

  /** The message key of its words, if it is told by a code. */
  public Optional<String> label() {
    String code = written.parts().getFirst();
    return kind().codes().filter(list -> list.codes().contains(code)).map(list -> list.label(code));
  }

  /** Its parts in one line, as they are kept: a code where {@link #label} has its words. */
  public String text() {
    return written.parts().stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(kind() == DetailKind.ADDRESS ? ", " : " "));
  }
}
