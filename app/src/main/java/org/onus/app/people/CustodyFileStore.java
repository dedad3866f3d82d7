package org.onus.app.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.engine.incidents.CustodyFile;
import org.onus.engine.incidents.RefusalCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
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
            SELECT id, agency, file_name, ended_at IS NOT NULL, records_changed, refused_lines,
              refused_because
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
                    receipt(row)))
        .optional();
  }

  private static Optional<CustodyFiles.Receipt> receipt(ResultSet row) throws SQLException {
    int recordsChanged = row.getInt(5);
    if (row.wasNull()) {
      return Optional.empty();
    }
    Long[] lines = (Long[]) row.getArray(6).getArray();
    String[] codes = (String[]) row.getArray(7).getArray();
    List<CustodyFile.Refused> refused = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      refused.add(new CustodyFile.Refused(lines[i], RefusalCode.valueOf(codes[i])));
    }
    return Optional.of(new CustodyFiles.Receipt(recordsChanged, refused));
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

  /** Keeps of the file only what came of it, null if it was cancelled. */
  void forget(UUID id, CustodyFiles.@Nullable Receipt receipt) {
    List<CustodyFile.Refused> refused = receipt == null ? List.of() : receipt.refused();
    jdbc.sql(
            """
            UPDATE people_custody_file SET content = NULL, records_changed = :changed,
              refused_lines = :lines, refused_because = :codes
            WHERE id = :id
            """)
        .param("changed", receipt == null ? null : receipt.recordsChanged())
        .param(
            "lines",
            new SqlArrayValue("bigint", refused.stream().map(CustodyFile.Refused::line).toArray()))
        .param(
            "codes",
            new SqlArrayValue("text", refused.stream().map(row -> row.code().name()).toArray()))
        .param("id", id)
        .update();
  }
}
