package org.onus.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.onus.app.kernel.Here;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.synthetic.CannotGenerateException;

/**
 * One incident typed into the page until the list has changed, through HTTP, with a million
 * incidents of a hundred thousand people stored; then the list itself. The answer to the form comes
 * after the commit, and the person is scored in that transaction.
 */
final class IncidentInBenchmark {

  private IncidentInBenchmark() {}

  /** Arguments: working folder, the launcher, how many incidents to type. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, CannotGenerateException, UnusableFileException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    LocalDate today = LocalDate.now(Here.clock());
    Path data = MillionIncidents.prepared(folder, today);
    Times times = new Times();
    try (ServiceProcess service =
        ServiceProcess.start(Path.of(arguments[1]), data, folder.resolve("service.log"))) {
      type(User.signedIn(service.address(), times), Integer.parseInt(arguments[2]), today);
    }
    times.print("One incident in, then the list, one user without pause");
    System.exit(0);
  }

  private static void type(User user, int incidents, LocalDate today)
      throws IOException, InterruptedException {
    long run = System.nanoTime(); // a second run types other incidents
    user.get("/list");
    for (int i = 0; i < incidents; i++) {
      user.addIncident(
          "DP%07d".formatted(1 + i * 37 % MillionIncidents.PEOPLE),
          "BENCH-%d-%d".formatted(run, i),
          today);
      user.read("list after it", "/list", "priority-list");
    }
  }
}
