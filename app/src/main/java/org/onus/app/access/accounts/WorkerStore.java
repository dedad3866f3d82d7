package org.onus.app.access.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who can sign in now, with each of their roles. */
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
      Set<String> areas) {}

  List<Seat> seats(Reader reader) {
    return jdbc.sql(
            """
            SELECT who.id, who.name, who.email, who.reach, a.agency, a.role, a.pathway, a.areas
            FROM access_account who JOIN access_appointment a ON a.account = who.id
            WHERE who.state = 'ACTIVE' AND a.ended_at IS NULL
            ORDER BY who.name, who.id, a.agency, a.id
            """)
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
        Set.copyOf(Arrays.asList((String[]) row.getArray("areas").getArray())));
  }
}
