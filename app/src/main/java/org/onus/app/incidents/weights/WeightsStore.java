package org.onus.app.incidents.weights;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.incidents.WeightsVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every choice of harm weights, with the file as it was given. */
@Repository
class WeightsStore {
  private final JdbcClient jdbc;

  WeightsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<WeightsVersion> latest(Reader reader) {
    return jdbc.sql("SELECT file_name, fingerprint FROM incidents_weights ORDER BY id DESC LIMIT 1")
        .query(
            (row, _) ->
                new WeightsVersion(row.getString(1), Objects.requireNonNull(row.getString(2))))
        .optional();
  }

  byte[] latestContent(Reader reader) {
    return jdbc.sql("SELECT content FROM incidents_weights ORDER BY id DESC LIMIT 1")
        .query((row, _) -> Objects.requireNonNull(row.getBytes(1)))
        .single();
  }

  void add(WeightsVersion version, byte @Nullable [] content, Instant now) {
    jdbc.sql(
            """
            INSERT INTO incidents_weights (file_name, fingerprint, content, since)
            VALUES (:file, :fingerprint, :content, :now)
            """)
        .param("file", version.fileName())
        .param("fingerprint", version.fingerprint())
        .param("content", content, Types.BINARY)
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }
}
