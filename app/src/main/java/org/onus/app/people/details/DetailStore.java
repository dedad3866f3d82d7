package org.onus.app.people.details;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

/** Details in PostgreSQL; whole files go over by way of a temporary table of the transaction. */
@Repository
class DetailStore {
  private static final int ROWS_AT_ONCE = 20_000;
  private static final String BETWEEN = "\u001f";
  private final JdbcClient jdbc;

  DetailStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is and was held about these records, record by record and kind by kind. */
  List<Detail> of(Reader reader, Collection<RecordId> records) {
    return jdbc
        .sql("SELECT * FROM people_detail WHERE record = ANY (:records) ORDER BY recorded_at, id")
        .param(
            "records", new SqlArrayValue("uuid", records.stream().map(RecordId::value).toArray()))
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
        .param(
            "records", new SqlArrayValue("uuid", records.stream().map(RecordId::value).toArray()))
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
        .param(
            "records", new SqlArrayValue("uuid", records.stream().map(RecordId::value).toArray()))
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
   * Fills the transaction's staging table. A reference of which nothing is said stands there too.
   */
  void stage(Map<String, List<Written>> byReference) {
    jdbc.sql(
            """
            CREATE TEMP TABLE people_staged (reference text NOT NULL, kind text, parts text[],
              fault text) ON COMMIT DROP
            """)
        .update();
    Batch batch = new Batch();
    byReference.forEach(
        (reference, values) -> {
          batch.add(reference, null);
          values.forEach(value -> batch.add(reference, value));
        });
    batch.send();
    jdbc.sql("ANALYZE people_staged").update();
  }

  /** What the staged records are to those that stand. */
  Comparison compare(Reader reader, Agency agency) {
    return jdbc.sql(
            """
            WITH compared AS (
              SELECT s.reference,
                bool_or(s.kind IS NOT NULL AND NOT EXISTS (%s)) AS differs,
                coalesce(bool_or(EXISTS (SELECT FROM people_detail d WHERE d.record = r.id)), false)
                  AS known
              FROM people_staged s
              LEFT JOIN people_record r
                ON r.agency = :agency AND r.reference = s.reference AND r.id <> ALL (:hidden)
              GROUP BY s.reference)
            SELECT count(*) FILTER (WHERE NOT known) AS added,
              count(*) FILTER (WHERE known AND differs) AS changed,
              count(*) FILTER (WHERE known AND NOT differs) AS same
            FROM compared
            """
                .formatted(SAYS_IT_ALREADY))
        .param("agency", agency.name())
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .query((row, _) -> new Comparison(row.getInt(1), row.getInt(2), row.getInt(3)))
        .single();
  }

  /**
   * Records what is staged and not said already; what it takes the place of stays readable.
   *
   * @return the records of which something changed
   */
  Set<RecordId> record(Reader reader, Agency agency, @Nullable UUID file, Instant now) {
    jdbc.sql(
            """
            CREATE TEMP TABLE people_changing ON COMMIT DROP AS
            SELECT r.id AS record, s.kind, s.parts, s.fault
            FROM people_staged s
            JOIN people_record r ON r.agency = :agency AND r.reference = s.reference
            WHERE s.kind IS NOT NULL AND NOT EXISTS (%s)
            """
                .formatted(SAYS_IT_ALREADY))
        .param("agency", agency.name())
        .update();
    jdbc.sql(
            """
            UPDATE people_detail old SET superseded_at = :now, superseded_by = :who,
              changed_in = pg_current_xact_id()
            FROM people_changing new
            WHERE old.record = new.record AND old.kind = new.kind AND new.kind <> 'ALIAS'
              AND old.superseded_at IS NULL
            """)
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .update();
    return jdbc.sql(
            """
            WITH added AS (
              INSERT INTO people_detail
                (record, kind, parts, fault, file, recorded_at, recorded_by)
              SELECT record, kind, parts, fault, :file, :now, :who FROM people_changing
              RETURNING record)
            SELECT DISTINCT record FROM added
            """)
        .param("file", file, Types.OTHER)
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .query((row, _) -> new RecordId(row.getObject(1, UUID.class)))
        .set();
  }

  /**
   * A value that stands says all that the staged one does, and perhaps more; or somebody said that
   * the staged one is a mistake, which a file that still bears it does not bring back.
   */
  private static final String SAYS_IT_ALREADY =
      """
      SELECT FROM people_detail d
      WHERE d.record = r.id AND d.kind = s.kind AND (
        d.mistaken AND d.parts = s.parts
        OR d.superseded_at IS NULL
          AND (SELECT bool_and(said.new = '' OR said.new = said.old)
               FROM unnest(s.parts, d.parts) AS said (new, old)))
      """;

  /** Ends the value that was seen; false if it has ended already, or is another record's or kind's. */
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

  /** Rows on their way into the staging table. */
  private final class Batch {
    private final List<String> references = new ArrayList<>();
    private final List<@Nullable String> kinds = new ArrayList<>();
    private final List<@Nullable String> parts = new ArrayList<>();
    private final List<@Nullable String> faults = new ArrayList<>();

    void add(String reference, @Nullable Written value) {
      references.add(reference);
      kinds.add(value == null ? null : value.kind().name());
      parts.add(value == null ? null : String.join(BETWEEN, value.parts()));
      faults.add(value == null || value.fault() == null ? null : value.fault().name());
      if (references.size() == ROWS_AT_ONCE) {
        send();
      }
    }

    void send() {
      jdbc.sql(
              """
              INSERT INTO people_staged
              SELECT reference, kind, string_to_array(parts, E'\\x1f'), fault
              FROM unnest(:references, :kinds, :parts, :faults)
                AS row (reference, kind, parts, fault)
              """)
          .param("references", texts(references))
          .param("kinds", texts(kinds))
          .param("parts", texts(parts))
          .param("faults", texts(faults))
          .update();
      List.of(references, kinds, parts, faults).forEach(List::clear);
    }

    private static SqlArrayValue texts(List<? extends @Nullable String> texts) {
      return new SqlArrayValue("text", texts.toArray());
    }
  }
}
