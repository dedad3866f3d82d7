package org.onus.app.access.signin;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.onus.app.access.Sight;
import org.onus.app.access.accounts.Appointment;
import org.onus.app.access.rules.Firewall;
import org.onus.app.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Which records somebody in a role has a part in, and which do not exist for them. */
@Repository
class SightStore {
  private final JdbcClient jdbc;

  SightStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Sight of(Reader service, Appointment reader, Sight.Reach reach, Set<String> areas) {
    return jdbc.sql(
            """
            WITH mine AS (
              SELECT subject, relation FROM access_involvement
              WHERE ended_at IS NULL
                AND (account = :account OR (account IS NULL AND agency = :agency))
            ), own AS (
              SELECT subject FROM mine WHERE relation = ANY (:own)
            )
            SELECT ARRAY (SELECT subject FROM own) AS own,
              ARRAY (SELECT subject FROM mine WHERE relation = 'EXCLUDED'
                     UNION
                     SELECT subject FROM access_restriction
                     WHERE ended_at IS NULL AND subject NOT IN (SELECT subject FROM own)) AS hidden
            """)
        .param("account", reader.account())
        .param("agency", reader.agency())
        .param("own", serving(reader.role()))
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
}
