package org.onus.app.incidents.loading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.incidents.recording.Counts;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.FirstRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Loads in PostgreSQL, moved from state to state. */
@Repository
class LoadStore {
  private static final int RECENT = 20;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  LoadStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  UUID insert(
      Reader reader, Agency agency, String fileName, long bytes, FirstRows header, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO incidents_load
              (agency, file_name, file_bytes, header, state, begun_at, begun_by)
            VALUES (:agency, :file, :bytes, :header::jsonb, 'MATCHING', :now, :who)
            RETURNING id
            """)
        .param("agency", agency.name())
        .param("file", fileName)
        .param("bytes", bytes)
        .param("header", json.writeValueAsString(header))
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .query((row, _) -> row.getObject(1, UUID.class))
        .single();
  }

  Optional<Load> find(Reader reader, UUID id) {
    return jdbc.sql("SELECT * FROM incidents_load WHERE id = :id")
        .param("id", id)
        .query((row, _) -> load(row))
        .optional();
  }

  /** The latest loads, newest first. */
  List<Load> recent(Reader reader) {
    return jdbc.sql("SELECT * FROM incidents_load ORDER BY begun_at DESC, id DESC LIMIT :n")
        .param("n", RECENT)
        .query((row, _) -> load(row))
        .list();
  }

  /** Moves a load along an arrow; false when it stands elsewhere by now. */
  boolean move(Reader reader, UUID id, LoadState to, Load.@Nullable Fault fault) {
    Set<String> from =
        Arrays.stream(LoadState.values())
            .filter(state -> state.next().contains(to))
            .map(LoadState::name)
            .collect(Collectors.toSet());
    return jdbc.sql(
                """
                UPDATE incidents_load SET state = :to, fault = :fault, bytes_read = 0,
                  asked_by = CASE WHEN :asked THEN :who ELSE asked_by END,
                  hidden = CASE WHEN :asked THEN :hidden ELSE hidden END
                WHERE id = :id AND state = ANY (:from)
                """)
            .param("to", to.name())
            .param("fault", fault == null ? null : json.writeValueAsString(fault))
            .param("asked", to == LoadState.CHECKING || to == LoadState.COMMITTING)
            .param("who", reader.who())
            .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
            .param("id", id)
            .param("from", new SqlArrayValue("text", from.toArray()))
            .update()
        == 1;
  }

  void match(Reader reader, UUID id, Matching matching, LocalDate today) {
    jdbc.sql(
            """
            UPDATE incidents_load SET mapping = :mapping::jsonb, checked_on = :today, report = NULL
            WHERE id = :id
            """)
        .param("mapping", json.writeValueAsString(matching))
        .param("today", today)
        .param("id", id)
        .update();
  }

  void report(Reader reader, UUID id, CheckReport report) {
    jdbc.sql("UPDATE incidents_load SET report = :report::jsonb WHERE id = :id")
        .param("report", json.writeValueAsString(report))
        .param("id", id)
        .update();
  }

  /** Ends a load; of a cancelled one no row and of none a value is kept. */
  void end(Reader reader, UUID id, @Nullable Counts receipt, Instant now) {
    jdbc.sql(
            """
            UPDATE incidents_load SET receipt = :receipt::jsonb, ended_at = :now, ended_by = :who,
              report = CASE WHEN :receipt::jsonb IS NULL THEN NULL ELSE report END,
              header = jsonb_set(header, '{samples}', '[]')
            WHERE id = :id
            """)
        .param("receipt", receipt == null ? null : json.writeValueAsString(receipt))
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .param("id", id)
        .update();
  }

  /** Loads that nobody decided on, begun before then. */
  List<UUID> waitingSince(Reader reader, Instant then) {
    return jdbc.sql(
            """
            SELECT id FROM incidents_load WHERE state IN ('MATCHING', 'CHECKED') AND begun_at < :then
            """)
        .param("then", then.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  /** Takes the refused rows out of the reports of loads that ended before then. */
  List<UUID> forgetRefused(Reader reader, Instant then) {
    return jdbc.sql(
            """
            UPDATE incidents_load
            SET refused_gone = true, report = jsonb_set(report, '{refusedFirst}', '[]')
            WHERE state = 'COMMITTED' AND ended_at < :then AND NOT refused_gone
              AND (report ->> 'refused')::bigint > 0
            RETURNING id
            """)
        .param("then", then.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  void progress(UUID id, long bytesRead) {
    jdbc.sql("UPDATE incidents_load SET bytes_read = :bytes WHERE id = :id")
        .param("bytes", bytesRead)
        .param("id", id)
        .update();
  }

  /** Every offence code that a row bears or bore. */
  Set<String> codesSeen(Reader reader) {
    return jdbc.sql("SELECT DISTINCT offence FROM incidents_row WHERE offence IS NOT NULL")
        .query((row, _) -> Objects.requireNonNull(row.getString(1)))
        .set();
  }

  private Load load(ResultSet row) throws SQLException {
    return new Load(
        row.getObject("id", UUID.class),
        new Agency(row.getString("agency")),
        row.getString("file_name"),
        row.getLong("file_bytes"),
        json.readValue(row.getString("header"), FirstRows.class),
        LoadState.valueOf(row.getString("state")),
        read(row.getString("mapping"), Matching.class),
        row.getObject("checked_on", LocalDate.class),
        row.getLong("bytes_read"),
        read(row.getString("fault"), Load.Fault.class),
        read(row.getString("report"), CheckReport.class),
        read(row.getString("receipt"), Counts.class),
        Objects.requireNonNull(instant(row, "begun_at")),
        instant(row, "ended_at"),
        row.getString("asked_by"),
        Set.of((UUID[]) row.getArray("hidden").getArray()),
        row.getBoolean("refused_gone"));
  }

  private <T> @Nullable T read(@Nullable String text, Class<T> type) {
    return text == null ? null : json.readValue(text, type);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
