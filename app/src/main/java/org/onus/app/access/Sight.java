package org.onus.app.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Which records a reader sees in lists. Ranks, counts and shares are worked out among these alone,
 * so that a gap never betrays a hidden record.
 *
 * @param reach how far the reader's role goes
 * @param areas the reader's areas, for {@link Reach#AREAS}
 * @param own records in whose cases the reader has a part
 * @param hidden records that do not exist for the reader: restricted, or the reader is excluded
 */
public record Sight(Reach reach, Set<String> areas, Set<UUID> own, Set<UUID> hidden) {

  /** How far a role sees. */
  public enum Reach {
    NOTHING,
    OWN,
    AREAS,
    EVERYTHING
  }

  /** What the service itself sees, working for nobody in particular. */
  public static final Sight ALL = new Sight(Reach.EVERYTHING, Set.of(), Set.of(), Set.of());

  public Sight {
    areas = Set.copyOf(areas);
    own = Set.copyOf(own);
    hidden = Set.copyOf(hidden);
  }

  /** Whether a record known in these areas lies in the reader's; one that is known in none does. */
  public boolean touches(Set<String> recordAreas) {
    return areas.isEmpty() || recordAreas.isEmpty() || !Collections.disjoint(areas, recordAreas);
  }

  /** Whether a record is seen that is known in these areas; {@link #of} says the same in SQL. */
  public boolean sees(UUID record, Collection<String> recordAreas) {
    return !hidden.contains(record)
        && switch (reach) {
          case NOTHING -> false;
          case OWN -> own.contains(record);
          case AREAS ->
              recordAreas.isEmpty()
                  || !Collections.disjoint(areas, recordAreas)
                  || own.contains(record);
          case EVERYTHING -> true;
        };
  }

  /** A condition in SQL with the values of its named parameters. */
  public record Condition(String sql, Map<String, Object> parameters) {}

  /**
   * The condition that a row of a list is seen.
   *
   * @param record the column of the record's id
   * @param areasColumn the column with the areas of the record, {@code text[]}
   */
  public Condition of(String record, String areasColumn) {
    String visible = record + " <> ALL (:sightHidden)";
    String sql =
        switch (reach) {
          case NOTHING -> "FALSE";
          case OWN -> record + " = ANY (:sightOwn) AND " + visible;
          case AREAS ->
              "(%2$s && :sightAreas OR %2$s = '{}' OR %1$s = ANY (:sightOwn)) AND %3$s"
                  .formatted(record, areasColumn, visible);
          case EVERYTHING -> hidden.isEmpty() ? "TRUE" : visible;
        };
    return new Condition(
        sql,
        Map.of(
            "sightHidden", uuids(hidden),
            "sightOwn", uuids(own),
            "sightAreas", new SqlArrayValue("text", areas.toArray())));
  }

  private static SqlArrayValue uuids(Set<UUID> ids) {
    return new SqlArrayValue("uuid", ids.toArray());
  }
}
