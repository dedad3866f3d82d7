package org.onus.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.onus.app.kernel.Here;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.synthetic.CannotGenerateException;

/**
 * The list and its pages, through HTTP, with a million incidents of a hundred thousand people
 * stored: first one user without pause, then many who look at each page for two to eight seconds.
 */
final class PagesBenchmark {
  private static final int TIMES_ALONE = 60;
  private static final int THINK_LEAST = 2_000;
  private static final int THINK_MOST = 8_000;
  private static final String LIST = "id=\"priority-list\"";

  /** A page, how often of a hundred it is opened, and how one knows that it came. */
  private record Step(String what, int share, String path, String mark) {}

  private static final List<Step> STEPS =
      List.of(
          new Step("list", 30, "/list", LIST),
          new Step("list filtered by area", 10, "/list?area=Ceredigion", LIST),
          new Step("list graded medium, new", 8, "/list?never-high=yes&new=yes", LIST),
          new Step("list by rule", 10, "/list?list=marac-escalation", LIST),
          new Step("list, page 300", 5, "/list?page=300", LIST),
          new Step("list by latest incident", 5, "/list?sort=latest", LIST),
          new Step("why this name", 27, "", "id=\"blind\""));

  private final String address;
  private final LocalDate today;
  private final List<String> people;

  private PagesBenchmark(String address, LocalDate today, List<String> people) {
    this.address = address;
    this.today = today;
    this.people = people;
  }

  /** Arguments: working folder, the launcher, users, seconds. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, CannotGenerateException, UnusableFileException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    LocalDate today = LocalDate.now(Here.clock());
    Path data = MillionIncidents.prepared(folder, today);
    try (ServiceProcess service =
        ServiceProcess.start(Path.of(arguments[1]), data, folder.resolve("service.log"))) {
      List<String> people = MillionIncidents.peopleListed(User.signedIn(service.address()));
      PagesBenchmark pages = new PagesBenchmark(service.address(), today, people);
      pages.alone(new Times()); // until what is hot is compiled
      Times alone = new Times();
      pages.alone(alone);
      alone.print("One user without pause");
      int users = Integer.parseInt(arguments[2]);
      Times together = new Times();
      pages.together(together, users, Integer.parseInt(arguments[3]));
      together.print(users + " users at once, each 2 to 8 seconds at a page");
    }
    System.exit(0);
  }

  private void alone(Times times) throws IOException, InterruptedException {
    Random random = new Random(1);
    User user = User.signedIn(address, times);
    for (int i = 0; i < TIMES_ALONE; i++) {
      for (Step step : STEPS) {
        user.read(step.what(), path(step, random), step.mark());
      }
      user.addIncident(person(random), "ALONE-" + System.nanoTime(), today);
    }
  }

  private void together(Times times, int users, int seconds) throws InterruptedException {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < users; i++) {
      int seed = i;
      all.add(Thread.ofPlatform().start(() -> work(times, new Random(seed), end)));
    }
    for (Thread one : all) {
      one.join();
    }
  }

  /** One in twenty steps is a save. */
  private void work(Times times, Random random, long end) {
    try {
      Thread.sleep(random.nextInt(THINK_MOST)); // nobody comes in the same moment
      User user = User.signedIn(address, times);
      while (System.nanoTime() < end) {
        if (random.nextInt(20) == 0) {
          user.addIncident(person(random), "BENCH-" + System.nanoTime(), today);
        } else {
          Step step = any(random);
          user.read(step.what(), path(step, random), step.mark());
        }
        Thread.sleep(random.nextInt(THINK_LEAST, THINK_MOST));
      }
    } catch (IOException _) {
      times.addError("sign-in");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static Step any(Random random) {
    int of = random.nextInt(STEPS.stream().mapToInt(Step::share).sum());
    for (Step step : STEPS) {
      of -= step.share();
      if (of < 0) {
        return step;
      }
    }
    throw new IllegalStateException("shares do not add up");
  }

  private String path(Step step, Random random) {
    return step.path().isEmpty() ? people.get(random.nextInt(people.size())) : step.path();
  }

  private static String person(Random random) {
    return "DP%07d".formatted(1 + random.nextInt(MillionIncidents.PEOPLE));
  }
}
