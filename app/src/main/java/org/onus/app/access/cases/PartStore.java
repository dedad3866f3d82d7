package org.onus.app.access.cases;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.onus.app.access.Sight;
import org.onus.app.access.rules.Firewall;
import org.onus.app.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** How a reader stands to one record or to all, each in one statement. */
@Repository
class PartStore {
  private final JdbcClient jdbc;

  PartStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Part(
      Set<Relation> relations, boolean restricted, boolean reasonGiven, boolean glassBroken) {}

  /** The reader's part in one record: asked like this, the database plans it once for all. */
  Part of(Reader reader, UUID subject, Instant now, LocalDate today) {
    return asked("(SELECT CAST(:subject AS uuid))", reader, now, today)
        .param("subject", subject)
        .query((row, _) -> part(row))
        .single();
  }

  Map<UUID, Part> of(Reader reader, Collection<UUID> subjects, Instant now, LocalDate today) {
    Map<UUID, Part> parts = HashMap.newHashMap(subjects.size());
    asked("unnest(:subjects)", reader, now, today)
        .param("subjects", new SqlArrayValue("uuid", subjects.toArray()))
        .query(
            row -> {
              parts.put(row.getObject("subject", UUID.class), part(row));
            });
    return parts;
  }

  private JdbcClient.StatementSpec asked(
      String subjects, Reader reader, Instant now, LocalDate today) {
    return jdbc.sql(
            """
            SELECT asked.subject,
              ARRAY (SELECT i.relation FROM access_involvement i
                     WHERE i.subject = asked.subject AND %s) AS relations,
              EXISTS (SELECT FROM access_restriction r
                      WHERE r.subject = asked.subject AND r.ended_at IS NULL) AS restricted,
              EXISTS (SELECT FROM access_opening o
                      WHERE o.subject = asked.subject AND o.account = :account AND NOT o.glass
                        AND o.until > :now AND o.closed_at IS NULL) AS reason_given,
              EXISTS (SELECT FROM access_opening o
                      WHERE o.subject = asked.subject AND o.account = :account AND o.glass
                        AND o.until > :now AND o.closed_at IS NULL) AS glass_broken
            FROM %s AS asked (subject)
            """
                .formatted(Held.BY_ACCOUNT, subjects))
        .param("account", UUID.fromString(reader.who()))
        .param("agency", reader.agency())
        .param("today", today)
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
  }

  private static Part part(ResultSet row) throws SQLException {
    return new Part(
        relations(row),
        row.getBoolean("restricted"),
        row.getBoolean("reason_given"),
        row.getBoolean("glass_broken"));
  }

  /** What somebody sees in lists while they act in a role. */
  Sight sight(
      Reader service,
      UUID account,
      String agency,
      Role role,
      Sight.Reach reach,
      Set<String> areas,
      LocalDate today) {
    return jdbc.sql(
            """
            WITH mine AS (
              SELECT i.subject, i.relation FROM access_involvement i
              WHERE i.relation <> 'LOOKED_AT' AND %s
            ), own AS (
              SELECT subject FROM mine WHERE relation = ANY (:serving)
            )
            SELECT ARRAY (SELECT subject FROM own) AS own,
              ARRAY (SELECT subject FROM mine WHERE relation = 'EXCLUDED'
                     UNION
                     SELECT subject FROM access_restriction
                     WHERE ended_at IS NULL AND subject NOT IN (SELECT subject FROM own)) AS hidden
            """
                .formatted(Held.BY_ACCOUNT))
        .param("account", account)
        .param("agency", agency)
        .param("today", today)
        .param("serving", serving(role))
        .query(
            (row, _) ->
                new Sight(reach, areas, ids(row.getArray("own")), ids(row.getArray("hidden"))))
        .single();
  }

  private static SqlArrayValue serving(Role role) {
    return new SqlArrayValue(
        "text",
        Arrays.stream(Relation.values())
            .filter(part -> Firewall.serves(part, role))
            .map(Relation::name)
            .toArray());
  }

  private static Set<UUID> ids(Array array) throws SQLException {
    return Set.copyOf(Arrays.asList((UUID[]) array.getArray()));
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
