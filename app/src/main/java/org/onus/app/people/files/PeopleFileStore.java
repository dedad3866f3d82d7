package org.onus.app.people.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.FirstRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files of people in PostgreSQL. */
@Repository
class PeopleFileStore {
  private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

  private static final String SHOWN =
      """
      id, kind, agency, file_name, header, matched, state, fault, report, changed, asked_by, hidden,
        chosen_at, ended_at, refused_gone
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PeopleFileStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  UUID insert(
      Reader reader,
      FileKind kind,
      Agency agency,
      String fileName,
      FirstRows header,
      byte[] content,
      Instant now) {
    return jdbc.sql(
            """
            INSERT INTO people_file
              (kind, agency, file_name, header, content, state, asked_by, hidden, chosen_at,
               chosen_by)
            VALUES (:kind, :agency, :file, :header::jsonb, :content, 'MATCHING', :who, :hidden,
              :now, :who)
            RETURNING id
            """)
        .param("kind", kind.name())
        .param("agency", agency.name())
        .param("file", fileName)
        .param("header", json.writeValueAsString(header))
        .param("content", content)
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .query((row, _) -> row.getObject(1, UUID.class))
        .single();
  }

  Optional<ChosenFile> find(Reader reader, UUID id) {
    return jdbc.sql("SELECT %s FROM people_file WHERE id = :id".formatted(SHOWN))
        .param("id", id)
        .query((row, _) -> file(row))
        .optional();
  }

  List<ChosenFile> undecided(Reader reader) {
    return jdbc.sql(
            """
            SELECT %s FROM people_file WHERE ended_at IS NULL ORDER BY chosen_at DESC, id
            """
                .formatted(SHOWN))
        .query((row, _) -> file(row))
        .list();
  }

  /** Files that nobody decided on, chosen before then. */
  List<UUID> undecidedSince(Reader reader, Instant then) {
    return jdbc.sql("SELECT id FROM people_file WHERE ended_at IS NULL AND chosen_at < :then")
        .param("then", then.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  /** Deletes refused rows of files that ended before then; answers whose they were. */
  List<UUID> forgetRefused(Reader reader, Instant then) {
    return jdbc.sql(
            """
            UPDATE people_file SET refused_rows = NULL, refused_gone = true
            WHERE ended_at < :then AND refused_rows IS NOT NULL RETURNING id
            """)
        .param("then", then.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  Optional<byte[]> refused(Reader reader, UUID id) {
    return jdbc.sql("SELECT refused_rows FROM people_file WHERE id = :id")
        .param("id", id)
        .query((row, _) -> Optional.ofNullable(row.getBytes(1)))
        .optional()
        .flatMap(Function.identity());
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
                  refused_rows = CASE WHEN :to = 'CANCELLED' THEN NULL ELSE refused_rows END,
                  asked_by = CASE WHEN :asked THEN :who ELSE asked_by END,
                  hidden = CASE WHEN :asked THEN :hidden ELSE hidden END
                WHERE id = :id AND state = ANY (:from)
                """)
            .param("to", to.name())
            .param("fault", fault)
            .param("asked", to == FileState.CHECKING || to == FileState.COMMITTING)
            .param("who", reader.who())
            .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
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

  /** Keeps which columns of the file are which; what was found with others counts no more. */
  void match(Reader reader, UUID id, Map<String, String> matched) {
    jdbc.sql("UPDATE people_file SET matched = :matched::jsonb, report = NULL WHERE id = :id")
        .param("matched", json.writeValueAsString(matched))
        .param("id", id)
        .update();
  }

  /** Keeps what a check found, with the refused rows to be mended; null if there are none. */
  void report(UUID id, Report report, byte @Nullable [] refused) {
    jdbc.sql(
            """
            UPDATE people_file SET report = :report::jsonb, refused_rows = :refused WHERE id = :id
            """)
        .param("report", json.writeValueAsString(report))
        .param("refused", refused, Types.BINARY)
        .param("id", id)
        .update();
  }

  /** Ends the file's way: what it holds goes. */
  void end(UUID id, @Nullable Integer changed, Instant now) {
    jdbc.sql(
            """
            UPDATE people_file SET content = NULL, changed = :changed, ended_at = :now
            WHERE id = :id
            """)
        .param("changed", changed, Types.INTEGER)
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("id", id)
        .update();
  }

  private ChosenFile file(ResultSet row) throws SQLException {
    String report = row.getString("report");
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new ChosenFile(
        row.getObject("id", UUID.class),
        FileKind.valueOf(row.getString("kind")),
        new Agency(row.getString("agency")),
        row.getString("file_name"),
        json.readValue(row.getString("header"), FirstRows.class),
        json.readValue(row.getString("matched"), NAMES),
        FileState.valueOf(row.getString("state")),
        row.getString("fault"),
        report == null ? null : json.readValue(report, Report.class),
        (Integer) row.getObject("changed"),
        row.getString("asked_by"),
        Set.of((UUID[]) row.getArray("hidden").getArray()),
        Objects.requireNonNull(row.getObject("chosen_at", OffsetDateTime.class)).toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getBoolean("refused_gone"));
  }
}
