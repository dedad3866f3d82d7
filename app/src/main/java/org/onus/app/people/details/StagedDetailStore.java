package org.onus.app.people.details;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.people.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Whole files of details, which go over by way of a temporary table of the transaction. */
@Repository
class StagedDetailStore {
  private static final int ROWS_AT_ONCE = 20_000;
  private static final String BETWEEN = "\u001f";
  private final JdbcClient jdbc;

  StagedDetailStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
