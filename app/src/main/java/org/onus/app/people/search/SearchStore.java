package org.onus.app.people.search;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
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

  /** The commit waits for the disk no more than the next one does: a search is no loss. */
  UUID insert(Reader reader, Known known, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO people_search (account, known, asked_at)
            SELECT :who, :known::jsonb, :now
            FROM set_config('synchronous_commit', 'off', true)
            RETURNING id
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

  /**
   * Records that are or were under a name that begins so, the same names first; hidden ones are not
   * among them.
   *
   * @param given how a given name begins, family how a family name does; empty for any
   */
  List<RecordId> named(Reader reader, String given, String family, int most) {
    return jdbc.sql(
            """
            SELECT record FROM people_detail
            WHERE kind IN ('NAME', 'ALIAS') AND NOT mistaken AND record <> ALL (:hidden)
              AND lower(parts[3]) LIKE :familyLike AND lower(parts[1]) LIKE :givenLike
            GROUP BY record
            ORDER BY bool_or(lower(parts[3]) = :family) DESC, bool_or(lower(parts[1]) = :given) DESC,
              min(lower(parts[3])), min(lower(parts[1])), record
            LIMIT :most
            """)
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .param("family", family)
        .param("familyLike", beginning(family))
        .param("given", given)
        .param("givenLike", beginning(given))
        .param("most", most)
        .query((row, _) -> new RecordId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Records that bear one of these, in small letters, as their agency's own reference. */
  List<RecordId> referenced(Reader reader, Collection<String> references, int most) {
    return jdbc.sql(
            """
            SELECT id FROM people_record
            WHERE lower(reference) = ANY (:references) AND id <> ALL (:hidden)
            ORDER BY agency, id LIMIT :most
            """)
        .param("references", new SqlArrayValue("text", references.toArray()))
        .param("hidden", new SqlArrayValue("uuid", reader.sight().hidden().toArray()))
        .param("most", most)
        .query((row, _) -> new RecordId(row.getObject(1, UUID.class)))
        .list();
  }

  private static String beginning(String text) {
    return text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  void forgetBefore(Instant then) {
    jdbc.sql("DELETE FROM people_search WHERE asked_at < :then")
        .param("then", then.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }
}
