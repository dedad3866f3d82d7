package org.onus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void aLineGrowsWhileSomebodyWatchesAndIsRemoved() throws InterruptedException {
    try (Progress progress = progress(200, Duration.ZERO)) {
      progress.accept(50);
      await("\rWriting [#######.......................] 25%");
      progress.accept(250);
      await("\rWriting [##############################] 100%");
    }

    assertThat(said()).endsWith("\r\u001b[K");
  }

  @Test
  void workOfUnknownLengthIsNamed() throws InterruptedException {
    try (Progress _ = progress(0, Duration.ZERO)) {
      await("\rWriting …");
    }
  }

  @Test
  void nothingIsSaidOfShortWorkOrToNobody() {
    try (Progress progress = progress(100, Duration.ofHours(1))) {
      progress.accept(100);
    }
    try (Progress progress = progress(100, null)) {
      progress.accept(100);
    }

    assertThat(said()).isEmpty();
  }

  private Progress progress(long whole, @Nullable Duration silent) {
    return new Progress(
        "Writing", whole, silent, new PrintStream(bytes, true, StandardCharsets.UTF_8));
  }

  private void await(String line) throws InterruptedException {
    while (!said().contains(line)) {
      Thread.sleep(10);
    }
  }

  private String said() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
