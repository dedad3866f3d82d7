package org.onus.app.people;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * One agency's record of one person: minted once, never changed, safe in an address.
 *
 * <p>Version 7 as PostgreSQL makes it: counting numbers would betray hidden records.
 */
public record RecordId(UUID value) implements Comparable<RecordId> {

  /**
   * Reads an id as it stands in an address.
   *
   * @throws IllegalArgumentException if the text is not a UUID
   */
  public static RecordId of(String text) {
    return new RecordId(UUID.fromString(text));
  }

  /** Several of them, as SQL takes them. */
  public static SqlArrayValue array(Collection<RecordId> ids) {
    return new SqlArrayValue("uuid", ids.stream().map(RecordId::value).toArray());
  }

  /** In the order of their texts, which is the database's too. */
  @Override
  public int compareTo(RecordId other) {
    int byFirstHalf =
        Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
    return byFirstHalf != 0
        ? byFirstHalf
        : Long.compareUnsigned(
            value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
