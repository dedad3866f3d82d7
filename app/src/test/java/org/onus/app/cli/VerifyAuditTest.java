package org.onus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.Service;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The trail is proved at the terminal, while the service runs and when it does not. */
class VerifyAuditTest {
  @TempDir Path folder;

  @Test
  void ofARunningAndOfAStoppedService() throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    try (ConfigurableApplicationContext service =
        new SpringApplicationBuilder(Service.class)
            .run(
                "--server.port=0", "--onus.data-dir=" + data, "--onus.audit-chained-every=200ms")) {
      service.getBean(Trail.class).write(Reader.service("test"), Entry.of(Deed.SCORED));

      Terminal said = awaitChained(data);
      assertThat(said.code()).isEqualTo(Onus.DONE);
      assertThat(said.err()).isEmpty();
      assertThat(said.out()).startsWith("The trail is whole: 1 rows in the chain");
    }
    assertThat(verify("--data", data).code()).isEqualTo(Onus.DONE);

    try (Stream<Path> seals = Files.list(folder.resolve("data-audit"))) {
      for (Path seal : seals.filter(file -> file.toString().endsWith(".seal")).toList()) {
        Files.delete(seal);
      }
    }
    Terminal said = verify("--data", data);
    assertThat(said.code()).isEqualTo(Onus.DONE_WITH_REFUSALS);
    assertThat(said.err().lines())
        .singleElement()
        .asString()
        .startsWith("The trail is not whole. No seal is in");
  }

  @Test
  void aFolderWithoutADatabaseIsSaidInOneLine() {
    Terminal said = verify("--data", folder.resolve("none"));

    assertThat(said.code()).isEqualTo(Onus.NOT_DONE);
    assertThat(said.err().lines())
        .singleElement()
        .asString()
        .startsWith("There is no database of Onus in");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void anExternalDatabaseNeedsItsSeals() {
    Terminal said = verify("--url", "jdbc:postgresql://127.0.0.1:1/onus");

    assertThat(said.code()).isEqualTo(Onus.NOT_DONE);
    assertThat(said.err()).startsWith("With --url, say with --seals where the seals are.");
  }

  private static Terminal awaitChained(Path data) throws InterruptedException {
    Terminal said = verify("--data", data);
    for (int i = 0; i < 200 && !said.out().contains("1 rows"); i++) {
      Thread.sleep(100);
      said = verify("--data", data);
    }
    return said;
  }

  private static Terminal verify(Object... arguments) {
    return Terminal.run(Stream.concat(Stream.of("verify-audit"), Stream.of(arguments)).toArray());
  }
}
