package org.onus.app.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A line that grows while work goes on for more than two seconds, if a person is watching. */
final class Progress implements LongConsumer, AutoCloseable {

  private static final long SILENT_NANOS = 2_000_000_000L;
  private static final long STEP_NANOS = 100_000_000L;
  private static final int WIDTH = 30;

  private final String what;
  private final long whole;
  private final boolean watched = isWatched(System.console());
  private final PrintStream terminal = System.err;
  private final long start = System.nanoTime();
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong next = new AtomicLong(SILENT_NANOS);
  private volatile boolean shown;

  Progress(String what, long whole) {
    this.what = what;
    this.whole = Math.max(1, whole);
  }

  @Override
  public void accept(long more) {
    show(done.addAndGet(more));
  }

  private static boolean isWatched(@Nullable Console console) {
    return console != null && console.isTerminal();
  }

  private void show(long sofar) {
    long elapsed = System.nanoTime() - start;
    long due = next.get();
    if (watched && elapsed >= due && next.compareAndSet(due, elapsed + STEP_NANOS)) {
      int filled = (int) Math.min(WIDTH, sofar * WIDTH / whole);
      terminal.printf(
          "\r%s [%s%s] %d%%",
          what, "#".repeat(filled), ".".repeat(WIDTH - filled), Math.min(100, sofar * 100 / whole));
      terminal.flush();
      shown = true;
    }
  }

  /** Removes the line. */
  @Override
  public void close() {
    if (shown) {
      terminal.print("\r\u001b[K");
      terminal.flush();
    }
  }
}
