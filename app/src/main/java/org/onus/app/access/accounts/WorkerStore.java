package org.onus.app.access.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who works in the partnership, with each of their roles. */
@Repository
class WorkerStore {
  private final JdbcClient jdbc;

  WorkerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Somebody in one of their roles. */
  record Seat(
      UUID account,
      String name,
      String email,
      @Nullable String reach,
      String agency,
      Role role,
      String pathway,
      Set<String> areas,
      Set<UUID> teams) {}

  List<Seat> seats(Reader reader, Collection<Account.State> states) {
    return jdbc.sql(
            """
            SELECT who.id, who.name, who.email, who.reach, a.agency, a.role, a.pathway, a.areas,
              ARRAY (SELECT t.id FROM access_team t JOIN access_team_member m ON m.team = t.id
                     WHERE m.account = who.id AND m.ended_at IS NULL AND t.agency = a.agency) AS teams
            FROM access_account who JOIN access_appointment a ON a.account = who.id
            WHERE who.state IN (:states) AND a.ended_at IS NULL
            ORDER BY who.name, who.id, a.agency, a.id
            """)
        .param("states", states.stream().map(Enum::name).toList())
        .query((row, _) -> seat(row))
        .list();
  }

  private static Seat seat(ResultSet row) throws SQLException {
    return new Seat(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("email"),
        row.getString("reach"),
        row.getString("agency"),
        Role.valueOf(row.getString("role")),
        row.getString("pathway"),
        Set.copyOf(Arrays.asList((String[]) row.getArray("areas").getArray())),
        Set.copyOf(Arrays.asList((UUID[]) row.getArray("teams").getArray())));
  }
}
