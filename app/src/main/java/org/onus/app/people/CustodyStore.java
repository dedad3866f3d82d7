package org.onus.app.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Custody spells in PostgreSQL, versioned by record. */
@Repository
class CustodyStore {
  private static final int ROWS_AT_ONCE = 10_000;
  private final JdbcClient jdbc;

  CustodyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<CustodySpell> of(Reader reader, RecordId record) {
    List<CustodySpell> spells = new ArrayList<>();
    forEach(reader, List.of(record), (_, spell) -> spells.add(spell));
    return spells;
  }

  void forEach(Reader reader, Custody.Spells taker) {
    jdbc.sql(
            """
            SELECT record, from_day, to_day FROM people_custody_spell
            WHERE superseded_at IS NULL ORDER BY record, from_day, to_day
            """)
        .withFetchSize(ROWS_AT_ONCE)
        .query(into(taker));
  }

  void forEach(Reader reader, Collection<RecordId> records, Custody.Spells taker) {
    jdbc.sql(
            """
            SELECT record, from_day, to_day FROM people_custody_spell
            WHERE superseded_at IS NULL AND record = ANY (:records)
            ORDER BY record, from_day, to_day
            """)
        .param("records", RecordId.array(records))
        .withFetchSize(ROWS_AT_ONCE)
        .query(into(taker));
  }

  /** A later file that says the same spell again does not make it new. */
  List<Custody.Told> told(Reader reader, Collection<RecordId> records) {
    return jdbc.sql(
            """
            SELECT record, from_day, to_day, min(recorded_at) AS told FROM people_custody_spell
            WHERE record = ANY (:records)
            GROUP BY record, from_day, to_day HAVING bool_or(superseded_at IS NULL)
            ORDER BY record, from_day, to_day
            """)
        .param("records", RecordId.array(records))
        .query(
            (row, _) ->
                new Custody.Told(
                    new RecordId(row.getObject(1, UUID.class)),
                    spell(row),
                    Objects.requireNonNull(row.getObject(4, OffsetDateTime.class)).toInstant()))
        .list();
  }

  boolean isLoaded(Reader reader) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM people_custody_spell WHERE superseded_at IS NULL)")
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  Set<RecordId> replace(Reader reader, Map<RecordId, List<CustodySpell>> sets, Instant now) {
    List<UUID> records = new ArrayList<>();
    List<LocalDate> from = new ArrayList<>();
    List<@Nullable LocalDate> to = new ArrayList<>();
    sets.forEach(
        (record, spells) ->
            spells.stream()
                .distinct()
                .forEach(
                    spell -> {
                      records.add(record.value());
                      from.add(spell.from());
                      to.add(spell.to());
                    }));
    return jdbc.sql(
            """
            WITH incoming AS (
              SELECT * FROM unnest(:records, :from, :to) AS spell (record, from_day, to_day)),
            incoming_set AS (
              SELECT record, array_agg((from_day, to_day)::text ORDER BY from_day, to_day) AS spells
              FROM incoming GROUP BY record),
            standing_set AS (
              SELECT record, max(version) AS version,
                array_agg((from_day, to_day)::text ORDER BY from_day, to_day)
                  FILTER (WHERE superseded_at IS NULL) AS spells
              FROM people_custody_spell WHERE record = ANY (:records) GROUP BY record),
            changed AS (
              SELECT record, coalesce(standing_set.version, 0) + 1 AS version
              FROM incoming_set LEFT JOIN standing_set USING (record)
              WHERE standing_set.spells IS DISTINCT FROM incoming_set.spells),
            superseded AS (
              UPDATE people_custody_spell AS old SET superseded_at = :now
              FROM changed WHERE old.record = changed.record AND old.superseded_at IS NULL),
            added AS (
              INSERT INTO people_custody_spell
                (record, version, from_day, to_day, recorded_at, recorded_by)
              SELECT record, version, from_day, to_day, :now, :who
              FROM incoming JOIN changed USING (record))
            SELECT record FROM changed
            """)
        .param("records", new SqlArrayValue("uuid", records.toArray()))
        .param("from", new SqlArrayValue("date", from.toArray()))
        .param("to", new SqlArrayValue("date", to.toArray()))
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .query((row, _) -> new RecordId(row.getObject(1, UUID.class)))
        .set();
  }

  private static RowCallbackHandler into(Custody.Spells taker) {
    return row -> taker.take(new RecordId(row.getObject(1, UUID.class)), spell(row));
  }

  private static CustodySpell spell(ResultSet row) throws SQLException {
    return new CustodySpell(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class));
  }
}
