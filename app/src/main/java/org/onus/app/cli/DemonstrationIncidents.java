package org.onus.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.incidents.loading.Load;
import org.onus.app.incidents.loading.LoadState;
import org.onus.app.incidents.loading.Loading;
import org.onus.app.kernel.Agency;
import org.onus.engine.incidents.UnusableFileException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Loads files of invented incidents as somebody at the pages does. */
@Component
@ConditionalOnProperty("onus.demonstration-files")
class DemonstrationIncidents {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private final Loading loading;

  DemonstrationIncidents(Loading loading) {
    this.loading = loading;
  }

  /** Drops what a start that was killed left behind, and loads the file. */
  void load(Reader reader, Agency agency, Path file)
      throws IOException, UnusableFileException, InterruptedException {
    loading.recent(reader).forEach(load -> loading.cancel(reader, load.id()));
    UUID id = loading.begin(reader, agency, file.getFileName().toString(), file);
    loading.check(reader, id, Loading.matching(loading.find(reader, id).orElseThrow()));
    await(reader, id, LoadState.CHECKED);
    loading.commit(reader, id);
    await(reader, id, LoadState.COMMITTED);
  }

  private void await(Reader reader, UUID id, LoadState wanted) throws InterruptedException {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    Load load = loading.find(reader, id).orElseThrow();
    while (load.state() != wanted) {
      if (load.fault() != null || System.nanoTime() > giveUp) {
        throw new CannotBeDone("The invented force could not be loaded: " + load.fault());
      }
      Thread.sleep(100);
      load = loading.find(reader, id).orElseThrow();
    }
  }
}
