package org.onus.app.cli;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A line that grows while work goes on for more than two seconds, if a person is watching. */
final class Progress implements LongConsumer, AutoCloseable {

  private static final Duration SILENT = Duration.ofSeconds(2);
  private static final Duration STEP = Duration.ofMillis(100);
  private static final int WIDTH = 30;

  private final String what;
  private final long whole;
  private final PrintStream terminal;
  private final AtomicLong done = new AtomicLong();
  private final @Nullable Thread painter;
  private boolean shown;

  /**
   * Begins to watch.
   *
   * @param whole how much there is to do; 0 if that is not known
   */
  Progress(String what, long whole) {
    this(what, whole, isWatched(System.console()) ? SILENT : null, System.err);
  }

  /**
   * The same for another terminal.
   *
   * @param silent how long nothing is said; null if nobody watches
   */
  Progress(String what, long whole, @Nullable Duration silent, PrintStream terminal) {
    this.what = PlainWriter.inLine(what);
    this.whole = whole;
    this.terminal = terminal;
    painter = silent == null ? null : Thread.ofPlatform().daemon().start(() -> paint(silent));
  }

  @Override
  public void accept(long more) {
    done.addAndGet(more);
  }

  private static boolean isWatched(@Nullable Console console) {
    return console != null && console.isTerminal();
  }

  private void paint(Duration silent) {
    try {
      Thread.sleep(silent);
      while (true) {
        terminal.print("\r" + line());
        terminal.flush();
        shown = true;
        Thread.sleep(STEP);
      }
    } catch (InterruptedException _) {
      // the work is done
    }
  }

  private String line() {
    long sofar = Math.min(whole, done.get());
    if (whole == 0) {
      return what + " …";
    }
    int filled = (int) (sofar * WIDTH / whole);
    return "%s [%s%s] %d%%"
        .formatted(what, "#".repeat(filled), ".".repeat(WIDTH - filled), sofar * 100 / whole);
  }

  /** Removes the line. */
  @Override
  public void close() {
    if (painter == null) {
      return;
    }
    painter.interrupt();
    try {
      painter.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    if (shown) {
      terminal.print("\r\u001b[K");
      terminal.flush();
    }
  }
}
