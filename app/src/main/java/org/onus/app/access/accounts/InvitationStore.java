package org.onus.app.access.accounts;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time links in PostgreSQL, by the hash of their token. */
@Repository
class InvitationStore {
  private final JdbcClient jdbc;

  InvitationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Reader reader, byte[] token, @Nullable UUID account, Instant now, Instant expires) {
    jdbc.sql(
            """
            INSERT INTO access_invitation (token, account, made_at, made_by, expires_at)
            VALUES (:token, :account, :now, :who, :expires)
            """)
        .param("token", token)
        .param("account", account, Types.OTHER)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("who", reader.who())
        .param("expires", expires.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The links that an account has not used open nothing any more. */
  void endOthers(UUID account, Instant now) {
    jdbc.sql(
            """
            UPDATE access_invitation SET used_at = :now
            WHERE account = :account AND used_at IS NULL
            """)
        .param("account", account)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The account that a link is for, as long as it opens something. */
  Optional<UUID> account(Reader reader, byte[] token, Instant now) {
    return jdbc.sql(
            """
            SELECT i.account FROM access_invitation i JOIN access_account a ON a.id = i.account
            WHERE i.token = :token AND i.used_at IS NULL AND i.expires_at > :now
              AND a.state IN ('INVITED', 'ACTIVE')
            """)
        .param("token", token)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .optional();
  }

  /** Whether a link makes the first administrator: it does while there is no account. */
  boolean opensFirst(Reader reader, byte[] token, Instant now) {
    return jdbc.sql(
            """
            SELECT NOT EXISTS (SELECT FROM access_account) AND EXISTS (
              SELECT FROM access_invitation
              WHERE token = :token AND account IS NULL AND used_at IS NULL AND expires_at > :now)
            """)
        .param("token", token)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  /** Uses a link up; false if somebody was faster. */
  boolean use(Reader reader, byte[] token, Instant now) {
    return jdbc.sql(
                "UPDATE access_invitation SET used_at = :now WHERE token = :token AND used_at IS"
                    + " NULL")
            .param("token", token)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Until the transaction ends, nobody else makes a first administrator. */
  void lockFirst() {
    jdbc.sql("LOCK TABLE access_account IN SHARE ROW EXCLUSIVE MODE").update();
  }
}
