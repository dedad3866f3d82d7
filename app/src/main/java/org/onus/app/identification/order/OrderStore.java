package org.onus.app.identification.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.identification.order.Candidate.Traits;
import org.onus.app.identification.scoring.Grouped;
import org.onus.app.people.RecordId;
import org.onus.engine.ranking.Components;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Reads the scores of one edition by one profile, as far as an order needs them. */
@Repository
class OrderStore {
  private static final int ROWS_AT_ONCE = 10_000;
  private static final String CANDIDATES =
      """
      SELECT record, left(reference, %d), score, harm_days, events, known_victims,
        last_event - DATE '1970-01-01', recency, frequency, gravity, victims,
        lifetime_last - DATE '1970-01-01', released_on - DATE '1970-01-01',
        highest_grade IN ('STANDARD', 'MEDIUM'), in_custody, areas, criteria, undecided, together
      FROM identification_score WHERE edition = :edition AND profile = :profile
      """
          .formatted(Candidate.CHARACTERS_THAT_DECIDE);
  private static final String GROUPED =
      "SELECT person, record, part, areas FROM identification_grouped WHERE edition = :edition";
  private final JdbcClient jdbc;

  OrderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Candidate> everybody(Reader reader, int edition, String profile) {
    return read(jdbc.sql(CANDIDATES), edition, profile, grouped(jdbc.sql(GROUPED), edition));
  }

  List<Candidate> these(Reader reader, int edition, String profile, Collection<RecordId> people) {
    SqlArrayValue records = RecordId.array(people);
    Map<RecordId, Grouped> grouped =
        grouped(
            jdbc.sql(
                    GROUPED
                        + """
                         AND person IN (
                          SELECT g.person FROM identification_grouped g
                          WHERE g.edition = :edition AND g.record = ANY (:people))
                        """)
                .param("people", records),
            edition);
    return read(
        jdbc.sql(CANDIDATES + " AND record = ANY (:people)").param("people", records),
        edition,
        profile,
        grouped);
  }

  /** The people who have several records, by each of those that something is recorded under. */
  private static Map<RecordId, Grouped> grouped(JdbcClient.StatementSpec statement, int edition) {
    Map<RecordId, Parts> people = new HashMap<>();
    statement
        .param("edition", edition)
        .withFetchSize(ROWS_AT_ONCE)
        .query(
            row -> {
              people
                  .computeIfAbsent(record(row, 1), _ -> new Parts())
                  .add(record(row, 2), Grouped.Part.valueOf(row.getString(3)), texts(row, 4));
            });
    Map<RecordId, Grouped> grouped = new HashMap<>();
    people.forEach(
        (person, parts) -> {
          Grouped one = new Grouped(person, parts.recorded, parts.silent, parts.beside);
          one.recorded().keySet().forEach(record -> grouped.put(record, one));
        });
    return grouped;
  }

  private static final class Parts {
    private final Map<RecordId, List<String>> recorded = new HashMap<>();
    private final Set<RecordId> silent = new HashSet<>();
    private final Set<RecordId> beside = new HashSet<>();

    void add(RecordId record, Grouped.Part part, List<String> areas) {
      switch (part) {
        case RECORDED -> recorded.put(record, areas);
        case SILENT -> silent.add(record);
        case BESIDE -> beside.add(record);
      }
    }
  }

  private static RecordId record(ResultSet row, int column) throws SQLException {
    return new RecordId(row.getObject(column, UUID.class));
  }

  /**
   * Whose scores changed after one version up to another; null when that is no longer known of
   * every version in between.
   */
  @Nullable Set<RecordId> changed(Reader reader, long after, long upTo) {
    Set<Long> versions = new HashSet<>();
    Set<RecordId> changed = new HashSet<>();
    jdbc.sql(
            """
            SELECT version, record FROM identification_change
            WHERE version > :after AND version <= :upTo
            """)
        .param("after", after)
        .param("upTo", upTo)
        .query(
            row -> {
              versions.add(row.getLong(1));
              changed.add(new RecordId(row.getObject(2, UUID.class)));
            });
    return versions.size() == upTo - after ? changed : null;
  }

  private static List<Candidate> read(
      JdbcClient.StatementSpec statement,
      int edition,
      String profile,
      Map<RecordId, Grouped> grouped) {
    List<Candidate> candidates = new ArrayList<>();
    Map<List<Object>, Traits> traits = new HashMap<>();
    statement
        .param("edition", edition)
        .param("profile", profile)
        .withFetchSize(ROWS_AT_ONCE)
        .query(
            row -> {
              candidates.add(candidate(row, traits, grouped));
            });
    return candidates;
  }

  private static Candidate candidate(
      ResultSet row, Map<List<Object>, Traits> traits, Map<RecordId, Grouped> grouped)
      throws SQLException {
    RecordId record = record(row, 1);
    double score = row.getDouble(3);
    boolean scored = !row.wasNull();
    return new Candidate(
        record,
        row.getString(2),
        scored ? score : Candidate.NONE,
        scored ? row.getDouble(4) : Candidate.NONE,
        scored ? row.getInt(5) : -1,
        row.getInt(6),
        row.getInt(7),
        components(row),
        row.getInt(12),
        day(row, 13),
        traits(row, traits),
        grouped.get(record),
        row.getBoolean(19),
        null);
  }

  private static int day(ResultSet row, int column) throws SQLException {
    int day = row.getInt(column);
    return row.wasNull() ? Integer.MIN_VALUE : day;
  }

  private static @Nullable Components components(ResultSet row) throws SQLException {
    double recency = row.getDouble(8);
    return row.wasNull()
        ? null
        : new Components(recency, row.getDouble(9), row.getDouble(10), row.getDouble(11));
  }

  /**
   * An array is read only the first time that its text is met: there are few, and reading costs.
   */
  private static Traits traits(ResultSet row, Map<List<Object>, Traits> known) throws SQLException {
    List<Object> key =
        List.of(
            row.getBoolean(14),
            row.getBoolean(15),
            row.getString(16),
            row.getString(17),
            row.getString(18));
    Traits traits = known.get(key);
    if (traits == null) {
      traits =
          new Traits(
              texts(row, 16),
              texts(row, 17),
              texts(row, 18),
              row.getBoolean(14),
              row.getBoolean(15));
      known.put(key, traits);
    }
    return traits;
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
