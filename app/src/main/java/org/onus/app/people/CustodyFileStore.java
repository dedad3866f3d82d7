package org.onus.app.people;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of custody spells in PostgreSQL. */
@Repository
class CustodyFileStore {
  private final JdbcClient jdbc;

  CustodyFileStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID insert(Reader reader, Agency agency, String fileName, byte[] content, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO people_custody_file (agency, file_name, content, chosen_at, chosen_by)
            VALUES (:agency, :file, :content, :now, :who) RETURNING id
            """)
        .param("agency", agency.name())
        .param("file", fileName)
        .param("content", content)
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .query((row, _) -> row.getObject(1, UUID.class))
        .single();
  }

  Optional<CustodyFiles.Chosen> find(Reader reader, UUID id) {
    return jdbc.sql(
            """
            SELECT id, agency, file_name, ended_at IS NOT NULL, records_changed
            FROM people_custody_file WHERE id = :id
            """)
        .param("id", id)
        .query(
            (row, _) ->
                new CustodyFiles.Chosen(
                    row.getObject(1, UUID.class),
                    new Agency(row.getString(2)),
                    row.getString(3),
                    row.getBoolean(4),
                    Optional.ofNullable((Integer) row.getObject(5))))
        .optional();
  }

  byte[] content(Reader reader, UUID id) {
    return jdbc.sql("SELECT content FROM people_custody_file WHERE id = :id")
        .param("id", id)
        .query((row, _) -> Objects.requireNonNull(row.getBytes(1)))
        .single();
  }

  /** Ends the file's way; false when it has ended already. */
  boolean end(Reader reader, UUID id, Instant now) {
    return jdbc.sql(
                """
                UPDATE people_custody_file SET ended_at = :now
                WHERE id = :id AND ended_at IS NULL
                """)
            .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("id", id)
            .update()
        == 1;
  }

  void forget(UUID id, @Nullable Integer recordsChanged) {
    jdbc.sql(
            """
            UPDATE people_custody_file SET content = NULL, records_changed = :changed
            WHERE id = :id
            """)
        .param("changed", recordsChanged)
        .param("id", id)
        .update();
  }
}
