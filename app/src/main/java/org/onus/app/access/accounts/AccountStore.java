package org.onus.app.access.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Agencies, accounts and appointments in PostgreSQL. */
@Repository
class AccountStore {
  private static final String COLUMNS = "id, name, email, reach, passphrase, state";
  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID add(Reader reader, String name, String email, Account.State state, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO access_account (name, email, state, added_at, added_by)
            VALUES (:name, :email, :state, :now, :who) RETURNING id
            """)
        .param("name", name)
        .param("email", email)
        .param("state", state.name())
        .param("now", utc(now), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .query(UUID.class)
        .single();
  }

  void setPassphrase(UUID account, String hashed) {
    jdbc.sql(
            """
            UPDATE access_account SET passphrase = :hashed,
              state = CASE state WHEN 'INVITED' THEN 'ACTIVE' ELSE state END
            WHERE id = :id
            """)
        .param("hashed", hashed)
        .param("id", account)
        .update();
  }

  void activate(UUID account) {
    jdbc.sql("UPDATE access_account SET state = 'ACTIVE' WHERE id = :id AND state = 'INVITED'")
        .param("id", account)
        .update();
  }

  void setReach(UUID account, @Nullable String reach) {
    jdbc.sql("UPDATE access_account SET reach = :reach WHERE id = :id")
        .param("reach", reach)
        .param("id", account)
        .update();
  }

  void endPassphrase(UUID account) {
    jdbc.sql("UPDATE access_account SET passphrase = NULL WHERE id = :id")
        .param("id", account)
        .update();
  }

  void appoint(Reader reader, Appointment wanted, Instant now) {
    jdbc.sql(
            """
            INSERT INTO access_appointment
              (id, account, agency, role, pathway, areas, given_at, given_by)
            VALUES (:id, :account, :agency, :role, :pathway, :areas, :now, :who)
            """)
        .param("id", wanted.id())
        .param("account", wanted.account())
        .param("agency", wanted.agency())
        .param("role", wanted.role().name())
        .param("pathway", wanted.pathway())
        .param("areas", new SqlArrayValue("text", wanted.areas().toArray()))
        .param("now", utc(now), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .update();
  }

  Optional<Account> byEmail(Reader reader, String email) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM access_account WHERE lower(email) = lower(:email)")
        .param("email", email)
        .query((row, _) -> account(row))
        .optional();
  }

  Optional<Account> byId(Reader reader, UUID id) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM access_account WHERE id = :id")
        .param("id", id)
        .query((row, _) -> account(row))
        .optional();
  }

  boolean isEmpty(Reader reader) {
    return jdbc.sql("SELECT NOT EXISTS (SELECT FROM access_account)").query(Boolean.class).single();
  }

  /** The roles of an active account, in the order in which they were given. */
  List<Appointment> appointments(Reader reader, UUID account) {
    return jdbc.sql(
            """
            SELECT a.id, a.account, a.agency, a.role, a.pathway, a.areas
            FROM access_appointment a JOIN access_account who ON who.id = a.account
            WHERE a.account = :account AND a.ended_at IS NULL AND who.state = 'ACTIVE'
            ORDER BY a.given_at, a.id
            """)
        .param("account", account)
        .query((row, _) -> appointment(row))
        .list();
  }

  /** The roles of an account in one pathway, whether or not it can be used. */
  Set<Role> rolesIn(Reader reader, UUID account, String pathway) {
    return jdbc.sql(
            """
            SELECT role FROM access_appointment
            WHERE account = :account AND pathway = :pathway AND ended_at IS NULL
            """)
        .param("account", account)
        .param("pathway", pathway)
        .query((row, _) -> Role.valueOf(row.getString(1)))
        .set();
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("email"),
        row.getString("reach"),
        row.getString("passphrase"),
        Account.State.valueOf(row.getString("state")));
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

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
