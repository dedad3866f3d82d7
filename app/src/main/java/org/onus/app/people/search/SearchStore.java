package org.onus.app.people.search;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Searches in PostgreSQL. */
@Repository
class SearchStore {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  SearchStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  UUID insert(Reader reader, Known known, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO people_search (account, known, asked_at)
            VALUES (:who, :known::jsonb, :now) RETURNING id
            """)
        .param("who", reader.who())
        .param("known", json.writeValueAsString(known))
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .query((row, _) -> row.getObject(1, UUID.class))
        .single();
  }

  /** A search of the reader's own. */
  Optional<Known> find(Reader reader, UUID id) {
    return jdbc.sql("SELECT known FROM people_search WHERE id = :id AND account = :who")
        .param("id", id)
        .param("who", reader.who())
        .query((row, _) -> json.readValue(row.getString(1), Known.class))
        .optional();
  }

  void forgetBefore(Instant then) {
    jdbc.sql("DELETE FROM people_search WHERE asked_at < :then")
        .param("then", then.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }
}
