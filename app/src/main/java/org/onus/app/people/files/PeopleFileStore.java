package org.onus.app.people.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Files of people in PostgreSQL. */
@Repository
class PeopleFileStore {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  PeopleFileStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  UUID insert(Reader reader, Agency agency, String fileName, byte[] content, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO people_file
              (agency, file_name, content, state, asked_by, chosen_at, chosen_by)
            VALUES (:agency, :file, :content, 'CHECKING', :who, :now, :who) RETURNING id
            """)
        .param("agency", agency.name())
        .param("file", fileName)
        .param("content", content)
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .query((row, _) -> row.getObject(1, UUID.class))
        .single();
  }

  Optional<ChosenFile> find(Reader reader, UUID id) {
    return jdbc.sql(
            """
            SELECT id, agency, file_name, state, fault, report, records_changed, asked_by
            FROM people_file WHERE id = :id
            """)
        .param("id", id)
        .query((row, _) -> file(row))
        .optional();
  }

  List<ChosenFile> undecided(Reader reader) {
    return jdbc.sql(
            """
            SELECT id, agency, file_name, state, fault, report, records_changed, asked_by
            FROM people_file WHERE ended_at IS NULL ORDER BY chosen_at DESC, id
            """)
        .query((row, _) -> file(row))
        .list();
  }

  byte[] content(Reader reader, UUID id) {
    return jdbc.sql("SELECT content FROM people_file WHERE id = :id")
        .param("id", id)
        .query((row, _) -> Objects.requireNonNull(row.getBytes(1)))
        .single();
  }

  /** Moves a file along an arrow; false when it stands elsewhere by now. */
  boolean move(Reader reader, UUID id, FileState to, @Nullable String fault) {
    return jdbc.sql(
                """
                UPDATE people_file SET state = :to, fault = :fault,
                  content = CASE WHEN :to = 'CANCELLED' THEN NULL ELSE content END,
                  asked_by = CASE WHEN :to = 'COMMITTING' THEN :who ELSE asked_by END
                WHERE id = :id AND state = ANY (:from)
                """)
            .param("to", to.name())
            .param("fault", fault)
            .param("who", reader.who())
            .param("id", id)
            .param(
                "from",
                new SqlArrayValue(
                    "text",
                    to.before().stream()
                        .map(FileState::name)
                        .collect(Collectors.toSet())
                        .toArray()))
            .update()
        == 1;
  }

  void report(UUID id, Report report) {
    jdbc.sql("UPDATE people_file SET report = :report::jsonb WHERE id = :id")
        .param("report", json.writeValueAsString(report))
        .param("id", id)
        .update();
  }

  /** Ends the file's way: what it holds goes. */
  void end(UUID id, @Nullable Integer recordsChanged, Instant now) {
    jdbc.sql(
            """
            UPDATE people_file SET content = NULL, records_changed = :changed, ended_at = :now
            WHERE id = :id
            """)
        .param("changed", recordsChanged, Types.INTEGER)
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("id", id)
        .update();
  }

  private ChosenFile file(ResultSet row) throws SQLException {
    String report = row.getString("report");
    return new ChosenFile(
        row.getObject("id", UUID.class),
        new Agency(row.getString("agency")),
        row.getString("file_name"),
        FileState.valueOf(row.getString("state")),
        row.getString("fault"),
        report == null ? null : json.readValue(report, Report.class),
        (Integer) row.getObject("records_changed"),
        row.getString("asked_by"));
  }
}
