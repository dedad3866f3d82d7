package org.onus.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One process from its start to its end.
 *
 * @param seconds wall time
 * @param processorSeconds of all its threads, to about a twentieth of a second
 * @param peakMegabytes largest resident memory, as the kernel counted it
 */
record Run(double seconds, double processorSeconds, long peakMegabytes) {

  private static final long POLL_MILLIS = 20;

  static Run of(Path log, List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    long peak = 0;
    double processor = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, peakOf(process.pid()));
      processor = Math.max(processor, processorOf(process));
      Thread.sleep(POLL_MILLIS);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException("Failed; what it said is in " + log);
    }
    return new Run(seconds, processor, peak / 1024);
  }

  private static double processorOf(Process process) {
    return process.info().totalCpuDuration().map(used -> used.toMillis() / 1e3).orElse(0.0);
  }

  /** The high-water mark of resident memory in kilobytes; 0 where the kernel does not tell. */
  private static long peakOf(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
