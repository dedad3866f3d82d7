package org.onus.app.access.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody with an account, whatever its state, and the roles that they have. */
@Repository
class StaffStore {
  private static final String MEMBERS =
      """
      SELECT who.id, who.name, who.email, who.state,
        (SELECT count(*) FROM access_appointment a
         WHERE a.account = who.id AND a.ended_at IS NULL) AS roles
      FROM access_account who
      """;
  private final JdbcClient jdbc;

  StaffStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Member> all(Reader reader) {
    return jdbc.sql(MEMBERS + "ORDER BY who.name, who.id").query((row, _) -> member(row)).list();
  }

  Optional<Member> find(Reader reader, UUID account) {
    return jdbc.sql(MEMBERS + "WHERE who.id = :account")
        .param("account", account)
        .query((row, _) -> member(row))
        .optional();
  }

  List<Appointment> appointments(Reader reader, UUID account) {
    return jdbc.sql(
            """
            SELECT id, account, agency, role, pathway, areas FROM access_appointment
            WHERE account = :account AND ended_at IS NULL ORDER BY given_at, id
            """)
        .param("account", account)
        .query((row, _) -> appointment(row))
        .list();
  }

  /** Whether the account was in one of the states and is in the other now. */
  boolean move(Reader reader, UUID account, List<Account.State> from, Account.State to) {
    return jdbc.sql(
                "UPDATE access_account SET state = :to WHERE id = :account AND state IN (:from)")
            .param("account", account)
            .param("from", from.stream().map(Enum::name).toList())
            .param("to", to.name())
            .update()
        == 1;
  }

  /** Whether they had the role until now. */
  boolean endAppointment(Reader reader, UUID account, UUID appointment, Instant now) {
    return jdbc.sql(
                """
                UPDATE access_appointment SET ended_at = :now, ended_by = :who
                WHERE id = :appointment AND account = :account AND ended_at IS NULL
                """)
            .param("appointment", appointment)
            .param("account", account)
            .param("who", reader.who())
            .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .update()
        == 1;
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("email"),
        Account.State.valueOf(row.getString("state")),
        row.getInt("roles"));
  }

  private static Appointment appointment(ResultSet row) throws SQLException {
    return new Appointment(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        row.getString("agency"),
        Role.valueOf(row.getString("role")),
        row.getString("pathway"),
        Set.copyOf(Arrays.asList((String[]) row.getArray("areas").getArray())));
  }
}
