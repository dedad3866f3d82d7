package org.onus.app.people;

import java.util.UUID;

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

  @Override
  public int compareTo(RecordId other) {
    return value.toString().compareTo(other.value.toString());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
