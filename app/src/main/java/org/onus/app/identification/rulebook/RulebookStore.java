package org.onus.app.identification.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.onus.app.access.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Analysts' own definitions; none is ever changed. */
@Repository
class RulebookStore {
  private final JdbcClient jdbc;

  RulebookStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every version of every one, in the order in which they came. */
  List<Definition> all(Reader reader) {
    return jdbc.sql(
            """
            SELECT kind, name, version, content, added_at, added_by
            FROM identification_definition ORDER BY added_at, kind, name, version
            """)
        .query((row, _) -> definition(row))
        .list();
  }

  /** Two who add at once wait for one another, so that versions have no gaps. */
  void waitForTurn() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('identification_definition', 0))")
        .query(_ -> {});
  }

  void add(Definition definition) {
    jdbc.sql(
            """
            INSERT INTO identification_definition
              (kind, name, version, content, added_at, added_by)
            VALUES (:kind, :name, :version, :content, :now, :who)
            """)
        .param("kind", definition.kind().name())
        .param("name", definition.name())
        .param("version", definition.version())
        .param("content", definition.content())
        .param("now", definition.addedAt().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", definition.addedBy())
        .update();
  }

  private static Definition definition(ResultSet row) throws SQLException {
    return new Definition(
        Definition.Kind.valueOf(row.getString(1)),
        row.getString(2),
        row.getInt(3),
        row.getString(4),
        Objects.requireNonNull(row.getObject(5, OffsetDateTime.class)).toInstant(),
        row.getString(6));
  }
}
