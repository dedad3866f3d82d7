package org.onus.app.access.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which account a provider's subject is bound to. */
@Repository
class ProviderStore {
  private final JdbcClient jdbc;

  ProviderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<UUID> account(Reader reader, String issuer, String subject) {
    return jdbc.sql(
            """
            SELECT account FROM access_provider_subject
            WHERE issuer = :issuer AND subject = :subject
            """)
        .param("issuer", issuer)
        .param("subject", subject)
        .query(UUID.class)
        .optional();
  }

  /** False if the account is bound to another subject already. */
  boolean bind(Reader reader, UUID account, String issuer, String subject, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO access_provider_subject (issuer, subject, account, bound_at)
                VALUES (:issuer, :subject, :account, :now) ON CONFLICT DO NOTHING
                """)
            .param("issuer", issuer)
            .param("subject", subject)
            .param("account", account)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void unbind(UUID account) {
    jdbc.sql("DELETE FROM access_provider_subject WHERE account = :account")
        .param("account", account)
        .update();
  }
}
