package org.onus.app.people.persons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Pairs that wait for a decision in PostgreSQL: uncertain ones, and those that are held apart. */
@Repository
class UncertainStore {
  /** In one kept group, whatever of it is hidden. */
  private static final String TOGETHER =
      """
      FROM people_grouped a JOIN people_grouped b ON b.person = a.person
      WHERE a.record = u.one AND b.record = u.other
      """;

  /**
   * Neither hidden from the reader nor decided, nor brought together by other links; decided to be
   * the same and yet not together, they wait too. A group of which something is hidden says nothing
   * of what the reader sees.
   */
  private static final String WAITING =
      """
      FROM people_uncertain u
      WHERE u.one <> ALL (:hidden) AND u.other <> ALL (:hidden) AND NOT EXISTS (
        SELECT FROM people_judgement j
        WHERE j.one = u.one AND j.other = u.other AND j.ended_at IS NULL AND j.verdict <> 'SAME')
      AND NOT EXISTS (
        SELECT %s AND a.person NOT IN (
          SELECT h.person FROM people_grouped h WHERE h.record = ANY (:hidden)))
      """
          .formatted(TOGETHER);

  /** A detail that was not there yet, or is another, since records were compared last. */
  static final String NOT_COMPARED =
      """
      changed_in >= coalesce((SELECT pg_snapshot_xmin(seen) FROM people_compared), '0'::xid8)
        AND NOT coalesce(
          pg_visible_in_snapshot(changed_in, (SELECT seen FROM people_compared)), false)
      """;

  private final JdbcClient jdbc;

  UncertainStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A pair with its weight in bits. */
  record Weighed(Pair pair, double weight) {}

  /**
   * Records that changed.
   *
   * @param seen the snapshot that was looked at: what it does not show is looked for next time
   */
  record Changed(List<RecordId> records, String seen) {}

  int count(Reader reader) {
    return jdbc.sql("SELECT count(*) " + WAITING)
        .param("hidden", hidden(reader))
        .query((row, _) -> row.getInt(1))
        .single();
  }

  /** The likeliest first. */
  List<Pair> likeliest(Reader reader, int most) {
    return jdbc.sql(
            "SELECT u.one, u.other "
                + WAITING
                + " ORDER BY u.weight DESC, u.one, u.other LIMIT :most")
        .param("hidden", hidden(reader))
        .param("most", most)
        .query((row, _) -> pair(row))
        .list();
  }

  /** Those that wait unless what the reader sees of their group brings them together. */
  List<Pair> doubtful(Reader reader) {
    return reader.sight().hidden().isEmpty()
        ? List.of()
        : jdbc.sql("SELECT u.one, u.other " + WAITING + " AND EXISTS (SELECT " + TOGETHER + ")")
            .param("hidden", hidden(reader))
            .query((row, _) -> pair(row))
            .list();
  }

  private static Pair pair(ResultSet row) throws SQLException {
    return new Pair(
        new RecordId(row.getObject(1, UUID.class)), new RecordId(row.getObject(2, UUID.class)));
  }

  boolean isBehind(Reader reader) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM people_detail WHERE %s)".formatted(NOT_COMPARED))
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  /** Records that a transaction changed which was not looked at yet. */
  Changed changed(Reader reader) {
    List<RecordId> records = new ArrayList<>();
    String[] now = {""};
    jdbc.sql(
            """
            SELECT seen.now, changed.record
            FROM (SELECT pg_current_snapshot()::text AS now) seen
            LEFT JOIN (SELECT DISTINCT record FROM people_detail WHERE %s) changed ON true
            """
                .formatted(NOT_COMPARED))
        .query(
            row -> {
              now[0] = row.getString(1);
              UUID record = row.getObject(2, UUID.class);
              if (record != null) {
                records.add(new RecordId(record));
              }
            });
    return new Changed(records, now[0]);
  }

  /** Puts pairs in the place of all those that these records were in. */
  void replace(Collection<RecordId> records, Collection<Weighed> pairs) {
    jdbc.sql(
            """
            DELETE FROM people_uncertain WHERE one = ANY (:records) OR other = ANY (:records)
            """)
        .param("records", RecordId.array(records))
        .update();
    insert(pairs, false);
  }

  /** Puts the pairs that are held apart in the place of all such that these records were in. */
  void holdApart(Collection<RecordId> records, Collection<Persons.Apart> pairs) {
    jdbc.sql(
            """
            DELETE FROM people_uncertain
            WHERE apart AND (one = ANY (:records) OR other = ANY (:records))
            """)
        .param("records", RecordId.array(records))
        .update();
    insert(
        pairs.stream()
            .filter(one -> !Collections.disjoint(records, one.pair().records()))
            .map(one -> new Weighed(one.pair(), one.weight()))
            .toList(),
        true);
  }

  /** A pair that is uncertain already stays so. */
  private void insert(Collection<Weighed> pairs, boolean apart) {
    jdbc.sql(
            """
            INSERT INTO people_uncertain (one, other, weight, apart)
            SELECT one, other, max(weight), :apart FROM unnest(:ones, :others, :weights)
              AS pair (one, other, weight)
            GROUP BY one, other
            ON CONFLICT (one, other) DO NOTHING
            """)
        .param("apart", apart)
        .param(
            "ones",
            new SqlArrayValue("uuid", pairs.stream().map(p -> p.pair().one().value()).toArray()))
        .param(
            "others",
            new SqlArrayValue("uuid", pairs.stream().map(p -> p.pair().other().value()).toArray()))
        .param(
            "weights", new SqlArrayValue("float8", pairs.stream().map(Weighed::weight).toArray()))
        .update();
  }

  /** What this snapshot shows was compared. */
  void compared(String seen) {
    jdbc.sql(
            """
            INSERT INTO people_compared (seen) VALUES (:seen::pg_snapshot)
            ON CONFLICT (only_one) DO UPDATE SET seen = excluded.seen
            """)
        .param("seen", seen)
        .update();
  }

  private static SqlArrayValue hidden(Reader reader) {
    return new SqlArrayValue("uuid", reader.sight().hidden().toArray());
  }
}
