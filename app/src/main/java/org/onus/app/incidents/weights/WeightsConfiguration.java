package org.onus.app.incidents.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.incidents.AreaWeights;
import org.onus.app.kernel.WorkingFiles;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.engine.incidents.WeightsFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The weights in force. A start that names none goes on with those chosen last: ranks must not
 * change because somebody forgot an option.
 */
@Configuration(proxyBeanMethods = false)
class WeightsConfiguration {
  private static final String SHIPPED = "shipped";
  private static final Reader READER = Reader.service("harm weights");

  /**
   * The area's weights.
   *
   * @param chosen a file, {@code shipped}, or nothing
   */
  @Bean
  AreaWeights areaWeights(
      WeightsStore store, WorkingFiles files, Clock clock, @Value("${onus.harm:}") String chosen)
      throws IOException, UnusableFileException {
    boolean own =
        chosen.isEmpty()
            ? store.latest(READER).map(version -> version.fileName() != null).orElse(false)
            : !chosen.equals(SHIPPED);
    if (!own) {
      return inForce(new AreaWeights(null, HarmWeights.shipped()), null, store, clock);
    }
    if (chosen.isEmpty()) {
      return kept(store, files);
    }
    Path file = Path.of(chosen);
    AreaWeights weights =
        new AreaWeights(String.valueOf(file.getFileName()), WeightsFile.read(file));
    return inForce(weights, Files.readAllBytes(file), store, clock);
  }

  private static AreaWeights kept(WeightsStore store, WorkingFiles files)
      throws IOException, UnusableFileException {
    Path copy = files.make();
    try {
      Files.write(copy, store.latestContent(READER));
      return new AreaWeights(store.latest(READER).orElseThrow().fileName(), WeightsFile.read(copy));
    } finally {
      Files.delete(copy);
    }
  }

  private static AreaWeights inForce(
      AreaWeights weights, byte @Nullable [] content, WeightsStore store, Clock clock) {
    if (store.latest(READER).filter(weights.version()::equals).isEmpty()) {
      store.add(weights.version(), content, clock.instant());
    }
    return weights;
  }
}
