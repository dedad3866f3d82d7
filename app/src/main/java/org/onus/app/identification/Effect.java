package org.onus.app.identification;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.RecordId;

/**
 * What a file would do to a list.
 *
 * @param people people of the file whose score would change, be gained or lost
 * @param rankedBefore how many people have a rank now
 * @param rankedAfter how many would have one
 * @param places how many first places {@code enter} and {@code leave} are about
 * @param enter who would come among the first places, by their new rank
 * @param leave who would drop out of them, by their old rank
 * @param moved of the people of the file, whose rank would change most, within the first thousand
 */
public record Effect(
    LocalDate asAt,
    int people,
    int rankedBefore,
    int rankedAfter,
    int places,
    List<Mover> enter,
    List<Mover> leave,
    List<Mover> moved) {

  /** The records of those whom it shows. */
  List<UUID> records() {
    return Stream.of(enter, leave, moved)
        .flatMap(List::stream)
        .map(Mover::record)
        .filter(Objects::nonNull)
        .map(record -> Objects.requireNonNull(record).value())
        .toList();
  }

  /**
   * One person.
   *
   * @param record null for someone whom only the file knows
   * @param before null without a rank now
   * @param after null without a rank then
   * @param why the reasons for the new rank; null for someone whom the file does not name
   */
  public record Mover(
      @Nullable RecordId record,
      String reference,
      @Nullable Integer before,
      @Nullable Integer after,
      @Nullable String why) {

    int distance() {
      return before == null || after == null ? 0 : Math.abs(before - after);
    }

    int better() {
      return Math.min(
          before == null ? Integer.MAX_VALUE : before, after == null ? Integer.MAX_VALUE : after);
    }
  }
}
