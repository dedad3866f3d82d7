package org.onus.app.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings up the embedded server when no other database is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}' == ''")
class EmbeddedDatabaseConfiguration {

  @Bean
  static EmbeddedServer embeddedServer(@Value("${onus.data-dir}") Path folder) {
    return EmbeddedServer.start(folder);
  }

  @Bean
  static JdbcConnectionDetails serviceRole(EmbeddedServer server) {
    return new ServiceLogin(server.url(), server.servicePassword());
  }

  @Bean
  static FlywayConnectionDetails ownerRole(EmbeddedServer server) {
    return new OwnerLogin(server.url(), server.ownerPassword());
  }

  /** A type of its own for each role: one object that was both would be taken for either. */
  private record ServiceLogin(String url, String secret) implements JdbcConnectionDetails {
    @Override
    public String getJdbcUrl() {
      return url;
    }

    @Override
    public String getUsername() {
      return EmbeddedServer.SERVICE;
    }

    @Override
    public String getPassword() {
      return secret;
    }

    @Override
    public String toString() {
      return "ServiceLogin";
    }
  }

  private record OwnerLogin(String url, String secret) implements FlywayConnectionDetails {
    @Override
    public String getJdbcUrl() {
      return url;
    }

    @Override
    public String getUsername() {
      return EmbeddedServer.OWNER;
    }

    @Override
    public String getPassword() {
      return secret;
    }

    @Override
    public String toString() {
      return "OwnerLogin";
    }
  }
}
