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
    return new Login(server.url(), EmbeddedServer.SERVICE, server.servicePassword());
  }

  @Bean
  static FlywayConnectionDetails ownerRole(EmbeddedServer server) {
    return new Login(server.url(), EmbeddedServer.OWNER, server.ownerPassword());
  }

  private record Login(String url, String user, String secret)
      implements JdbcConnectionDetails, FlywayConnectionDetails {
    @Override
    public String getJdbcUrl() {
      return url;
    }

    @Override
    public String getUsername() {
      return user;
    }

    @Override
    public String getPassword() {
      return secret;
    }

    @Override
    public String getDriverClassName() {
      return "org.postgresql.Driver";
    }

    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }
}
