package org.onus.app.access.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys of authenticator apps and recovery codes in PostgreSQL. */
@Repository
class SecondFactorStore {
  private final JdbcClient jdbc;

  SecondFactorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False if the account has a key already: it is not replaced. */
  boolean add(Reader reader, UUID account, byte[] secret, long step, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO access_totp (account, secret, confirmed_at, last_step)
                VALUES (:account, :secret, :now, :step) ON CONFLICT DO NOTHING
                """)
            .param("account", account)
            .param("secret", secret)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("step", step)
            .update()
        == 1;
  }

  Optional<byte[]> secret(Reader reader, UUID account) {
    return jdbc.sql("SELECT secret FROM access_totp WHERE account = :account")
        .param("account", account)
        .query(byte[].class)
        .optional();
  }

  /** False if a code of this step or a later one was used before. */
  boolean use(Reader reader, UUID account, long step) {
    return jdbc.sql(
                """
                UPDATE access_totp SET last_step = :step
                WHERE account = :account AND last_step < :step
                """)
            .param("account", account)
            .param("step", step)
            .update()
        == 1;
  }

  int recoveryCodesLeft(Reader reader, UUID account) {
    return jdbc.sql(
            """
            SELECT count(*) FROM access_recovery_code WHERE account = :account AND used_at IS NULL
            """)
        .param("account", account)
        .query(Integer.class)
        .single();
  }

  /** Key and recovery codes: nothing of a lost device is kept. */
  void remove(UUID account) {
    jdbc.sql("DELETE FROM access_recovery_code WHERE account = :account")
        .param("account", account)
        .update();
    jdbc.sql("DELETE FROM access_totp WHERE account = :account").param("account", account).update();
  }

  void addRecovery(UUID account, byte[] code, Instant now) {
    jdbc.sql(
            """
            INSERT INTO access_recovery_code (account, code, made_at)
            VALUES (:account, :code, :now)
            """)
        .param("account", account)
        .param("code", code)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean useRecovery(Reader reader, UUID account, byte[] code, Instant now) {
    return jdbc.sql(
                """
                UPDATE access_recovery_code SET used_at = :now
                WHERE account = :account AND code = :code AND used_at IS NULL
                """)
            .param("account", account)
            .param("code", code)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
