package org.onus.app.people.details;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.people.RecordId;
import org.onus.engine.linkage.Identifier.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Details in PostgreSQL, one at a time or a few people's at once. */
@Repository
class DetailStore {
  private final JdbcClient jdbc;

  DetailStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is and was held about these records, record by record and kind by kind. */
  List<Detail> of(Reader reader, Collection<RecordId> records) {
    return jdbc
        .sql("SELECT * FROM people_detail WHERE record = ANY (:records) ORDER BY recorded_at, id")
        .param("records", RecordId.array(records))
        .query((row, _) -> detail(row))
        .list()
        .stream()
        .sorted(Comparator.comparing(Detail::record).thenComparing(Detail::kind))
        .toList();
  }

  List<Detail> standing(Reader reader, Collection<RecordId> records, Set<DetailKind> kinds) {
    return jdbc.sql(
            """
            SELECT * FROM people_detail
            WHERE record = ANY (:records) AND kind = ANY (:kinds) AND superseded_at IS NULL
            ORDER BY recorded_at, id
            """)
        .param("records", RecordId.array(records))
        .param("kinds", new SqlArrayValue("text", kinds.stream().map(DetailKind::name).toArray()))
        .query((row, _) -> detail(row))
        .list();
  }

  String lastChange(Reader reader, Collection<RecordId> records) {
    return jdbc.sql(
            """
            SELECT coalesce(max(changed_in)::text, '') FROM people_detail
            WHERE record = ANY (:records)
            """)
        .param("records", RecordId.array(records))
        .query((row, _) -> row.getString(1))
        .single();
  }

  boolean isLoaded(Reader reader) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM people_detail)")
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  /**
   * Two changes of one agency's details come one after the other; the second waits until the first
   * ends.
   */
  void waitForTurn(Agency agency) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('people:' || :agency, 0))")
        .param("agency", agency.name())
        .query(_ -> {});
  }

  /**
   * Ends the value that was seen; false if it has ended already, or is another record's or kind's.
   */
  boolean end(Reader reader, Correction correction, Instant now) {
    return jdbc.sql(
                """
                UPDATE people_detail SET superseded_at = :now, superseded_by = :who,
                  superseded_because = :reason, mistaken = :mistaken,
                  changed_in = pg_current_xact_id()
                WHERE id = :id AND record = :record AND kind = :kind AND superseded_at IS NULL
                """)
            .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("who", reader.who())
            .param("reason", correction.reason())
            .param("mistaken", correction.mistaken())
            .param("id", correction.seen(), Types.OTHER)
            .param("record", correction.record().value())
            .param("kind", correction.kind().name())
            .update()
        == 1;
  }

  /** Adds a value; false if one stands in its place, or the same one among several. */
  boolean insert(Reader reader, RecordId record, Written written, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO people_detail (record, kind, parts, fault, recorded_at, recorded_by)
                SELECT :record, :kind, :parts, :fault, :now, :who
                WHERE NOT EXISTS (
                  SELECT FROM people_detail d
                  WHERE d.record = :record AND d.kind = :kind AND d.superseded_at IS NULL
                    AND (d.kind <> 'ALIAS' OR d.parts = :parts))
                """)
            .param("record", record.value())
            .param("kind", written.kind().name())
            .param("parts", new SqlArrayValue("text", written.parts().toArray()))
            .param("fault", written.fault() == null ? null : written.fault().name())
            .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("who", reader.who())
            .update()
        == 1;
  }

  private static Detail detail(ResultSet row) throws SQLException {
    String fault = row.getString("fault");
    Array parts = row.getArray("parts");
    return new Detail(
        row.getObject("id", UUID.class),
        new RecordId(row.getObject("record", UUID.class)),
        new Written(
            DetailKind.valueOf(row.getString("kind")),
            List.of((String[]) parts.getArray()),
            fault == null ? null : Fault.valueOf(fault)),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        ended(row));
  }

  private static Detail.@Nullable Ended ended(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("superseded_at", OffsetDateTime.class);
    return at == null
        ? null
        : new Detail.Ended(
            at.toInstant(),
            Objects.requireNonNullElse(row.getString("superseded_because"), ""),
            row.getBoolean("mistaken"));
  }
}
