package org.onus.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.Service;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.testing.TestPeople;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Without a configured database the service brings its own, and finds its data there again. */
class ServiceOnItsOwnServerTest {
  private static final Reader READER = TestPeople.reader(Role.ANALYST);
  private static final Agency FORCE = new Agency("Invented Force");
  @TempDir Path folder;

  @Test
  void keepsWhatItStoresFromOneStartToTheNext() {
    try (ConfigurableApplicationContext first = start()) {
      first.getBean(People.class).mint(READER, FORCE, Set.of("P1"));
    }
    try (ConfigurableApplicationContext second = start()) {
      assertThat(second.getBean(People.class).agencies(READER)).containsExactly(FORCE);
    }
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(Service.class)
        .run("--server.port=0", "--onus.data-dir=" + folder);
  }
}
