package org.onus.app.identification;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who looked at whom. */
@Repository
class LookStore {
  private final JdbcClient jdbc;

  LookStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Reader reader, RecordId record, Instant now) {
    jdbc.sql(
            """
            INSERT INTO identification_look (record, looked_at, looked_by)
            VALUES (:record, :now, :who)
            """)
        .param("record", record.value())
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .update();
  }
}
