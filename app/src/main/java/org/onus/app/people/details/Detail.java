package org.onus.app.people.details;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.RecordId;

/**
 * What an agency holds, or held.
 *
 * @param ended when and why it stands no longer; null while it stands
 */
public record Detail(
    UUID id, RecordId record, Written written, Instant recordedAt, @Nullable Ended ended) {

  /**
   * The end of a value.
   *
   * @param reason empty if a file brought another
   * @param mistaken whether it never was the person's, so that nobody is found or linked by it
   */
  public record Ended(Instant at, String reason, boolean mistaken) {}

  public DetailKind kind() {
    return written.kind();
  }

  public boolean stands() {
    return ended == null;
  }

  /** Whether it was recorded by mistake and never was the person's. */
  public boolean isMistaken() {
    return ended != null && ended.mistaken();
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
