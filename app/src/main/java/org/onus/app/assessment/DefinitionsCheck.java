package org.onus.app.assessment;

import java.util.List;
import org.onus.app.kernel.StartRefused;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stops a start with a definition that was changed under the version of one that was answered. */
@Component
class DefinitionsCheck implements SmartInitializingSingleton {
  private final JdbcClient jdbc;

  DefinitionsCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> changed = Definitions.changed(jdbc);
    if (!changed.isEmpty()) {
      throw new StartRefused(
          "The definition of an instrument is not the one that people answered: %s. Give a changed definition a higher version."
              .formatted(String.join("; ", changed)));
    }
  }
}
