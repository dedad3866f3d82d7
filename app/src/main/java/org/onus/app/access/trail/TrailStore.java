package org.onus.app.access.trail;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.rules.AccessRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Writes the rows of the trail, which also wait to be chained, and counts them. */
@Repository
class TrailStore {
  private static final String INSERT =
      """
      WITH written AS (
        INSERT INTO access_trail (at, who, behalf, role, agency, kind, deed, subjects,
          everybody, about, grounds, rules, purpose, recipients, detail)
        VALUES (:now, :who, :behalf, :role, :agency, :kind, :deed, :subjects, :everybody,
          :about, :grounds, :rules, :purpose, :recipients, :detail)
        RETURNING id
      )
      INSERT INTO access_trail_waiting (entry) SELECT id FROM written
      """;
  private final JdbcClient jdbc;

  TrailStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Reader reader, Entry entry, Instant now) {
    insert(INSERT, reader, entry, now);
  }

  /** The same; the commit is safe on the disk no later than the next one that waits for it. */
  void insertAndWaitLater(Reader reader, Entry entry, Instant now) {
    insert(
        INSERT + " CROSS JOIN set_config('synchronous_commit', 'off', true)", reader, entry, now);
  }

  /** A null without its type would have the statement parsed anew each time. */
  private void insert(String sql, Reader reader, Entry entry, Instant now) {
    jdbc.sql(sql)
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .param("behalf", entry.behalf(), Types.VARCHAR)
        .param("role", reader.role() == null ? null : reader.role().name(), Types.VARCHAR)
        .param("agency", reader.agency())
        .param("kind", entry.deed().kind().name())
        .param("deed", entry.deed().name())
        .param("subjects", new SqlArrayValue("uuid", entry.subjects().toArray()))
        .param("everybody", entry.everybody())
        .param("about", entry.about(), Types.OTHER)
        .param("grounds", entry.grounds(), Types.VARCHAR)
        .param("rules", AccessRules.VERSION)
        .param("purpose", reader.purpose())
        .param("recipients", new SqlArrayValue("text", entry.recipients().toArray()))
        .param("detail", entry.detail(), Types.VARCHAR)
        .update();
  }

  /** When the reader last did this, with this detail, to any of these records. */
  Optional<Instant> last(Reader reader, Deed deed, String detail, Collection<UUID> subjects) {
    return jdbc.sql(
            """
            SELECT max(at) FROM access_trail
            WHERE who = :who AND deed = :deed AND detail = :detail AND subjects && :subjects
            """)
        .param("who", reader.who())
        .param("deed", deed.name())
        .param("detail", detail)
        .param("subjects", new SqlArrayValue("uuid", subjects.toArray()))
        .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  /** How often the reader has done one of these since. */
  int count(Reader reader, Collection<Deed> deeds, Instant since) {
    return jdbc.sql(
            """
            SELECT count(*) FROM access_trail
            WHERE who = :who AND at > :since AND deed = ANY (:deeds)
            """)
        .param("who", reader.who())
        .param("since", since.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("deeds", new SqlArrayValue("text", deeds.stream().map(Deed::name).toArray()))
        .query(Integer.class)
        .single();
  }
}
