package org.onus.app.access.cases;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How a reader stands to one record, in one statement. */
@Repository
class PartStore {
  private final JdbcClient jdbc;

  PartStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Part(
      Set<Relation> relations, boolean restricted, boolean reasonGiven, boolean glassBroken) {}

  Part of(Reader reader, UUID subject, Instant now) {
    return jdbc.sql(
            """
            SELECT
              ARRAY (SELECT i.relation FROM access_involvement i
                     WHERE i.subject = :subject AND i.ended_at IS NULL
                       AND (i.account = :account OR (i.account IS NULL AND i.agency = :agency))
              ) AS relations,
              EXISTS (SELECT FROM access_restriction r
                      WHERE r.subject = :subject AND r.ended_at IS NULL) AS restricted,
              EXISTS (SELECT FROM access_opening o WHERE o.subject = :subject
                      AND o.account = :account AND o.until > :now AND NOT o.glass) AS reason_given,
              EXISTS (SELECT FROM access_opening o WHERE o.subject = :subject
                      AND o.account = :account AND o.until > :now AND o.glass) AS glass_broken
            """)
        .param("subject", subject)
        .param("account", UUID.fromString(reader.who()))
        .param("agency", reader.agency())
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .query(
            (row, _) ->
                new Part(
                    relations(row),
                    row.getBoolean("restricted"),
                    row.getBoolean("reason_given"),
                    row.getBoolean("glass_broken")))
        .single();
  }

  private static Set<Relation> relations(ResultSet row) throws SQLException {
    Array names = row.getArray("relations");
    Set<Relation> relations = EnumSet.noneOf(Relation.class);
    for (Object name : (Object[]) names.getArray()) {
      relations.add(Relation.valueOf(name.toString()));
    }
    return relations;
  }
}
