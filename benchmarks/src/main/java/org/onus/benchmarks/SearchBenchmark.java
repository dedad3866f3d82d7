package org.onus.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onus.app.kernel.Here;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.synthetic.CannotGenerateException;

/**
 * One person sought among some 120,000 records by name and date of birth, through HTTP, the
 * database and the trail included; and how often the answer names a record of that person.
 */
final class SearchBenchmark {
  /** So many are sought right after the start, while the virtual machine still compiles. */
  private static final int FIRST = 1_000;

  private SearchBenchmark() {}

  /** Arguments: working folder, the launcher. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, CannotGenerateException, UnusableFileException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    ManyPeople.Prepared prepared = ManyPeople.prepared(folder, LocalDate.now(Here.clock()));
    try (ServiceProcess service =
        ServiceProcess.start(
            Path.of(arguments[1]),
            prepared.data(),
            folder.resolve("service.log"),
            "--onus.access.questions-a-minute=1000000")) {
      List<ManyPeople.Sought> sought = prepared.sought();
      System.out.printf(Locale.ROOT, "One person among %,d records%n", prepared.records());
      measure("right after the start", service, sought.subList(0, FIRST), User::search);
      measure("from then on", service, sought.subList(FIRST, sought.size()), User::search);
      measure("while typing", service, sought.subList(0, FIRST), User::whileTyping);
    }
    System.exit(0);
  }

  /** One way to ask; answers with the page. */
  private interface Asking {
    String ask(User user, String form, Map<String, String> known)
        throws IOException, InterruptedException;
  }

  private static void measure(
      String when, ServiceProcess service, List<ManyPeople.Sought> sought, Asking asking)
      throws IOException, InterruptedException {
    Times times = new Times();
    User user = User.signedIn(service.address(), times);
    String form = user.get("/people").body();
    int found = 0;
    for (ManyPeople.Sought one : sought) {
      String answer = asking.ask(user, form, one.fields());
      if (one.records().stream().anyMatch(answer::contains)) {
        found++;
      }
    }
    times.print(when);
    System.out.printf(Locale.ROOT, "found in the answer: %d of %d%n", found, sought.size());
  }
}
