package org.onus.app.people.persons;

import java.util.List;
import org.onus.app.people.RecordId;

/** Two records, the one with the smaller id first. */
public record Pair(RecordId one, RecordId other) {

  public Pair {
    if (one.compareTo(other) > 0) {
      RecordId first = other;
      other = one;
      one = first;
    }
    if (one.equals(other)) {
      throw new IllegalArgumentException("A record is not compared with itself");
    }
  }

  public List<RecordId> records() {
    return List.of(one, other);
  }
}
