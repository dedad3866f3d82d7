package org.onus.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onus.app.Service;
import org.onus.app.access.Reader;
import org.onus.app.identification.scoring.KeptDays;
import org.onus.app.incidents.loading.LoadState;
import org.onus.app.incidents.loading.Loading;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.synthetic.CannotGenerateException;
import org.onus.synthetic.Forces;
import org.onus.synthetic.Progress;
import org.onus.synthetic.Settings;
import org.onus.synthetic.Shape;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A data folder with a million incidents of a hundred thousand invented people, and as many days
 * kept as a service that has run for some months has: made once a day, then used again.
 */
final class MillionIncidents {
  static final int PEOPLE = 100_000;
  private static final int INCIDENTS = 1_000_000;
  private static final Pattern PERSON = Pattern.compile("href=\"(/people/[0-9a-f-]{36})");

  private MillionIncidents() {}

  /** The folder of the database. */
  static Path prepared(Path folder, LocalDate today)
      throws IOException, InterruptedException, CannotGenerateException, UnusableFileException {
    Path data = folder.resolve("data-" + today);
    if (Files.exists(data.resolve("prepared"))) {
      return data;
    }
    Path files = folder.resolve("million-" + today);
    Forces.generate(
        Settings.of(Shape.DYFED_POWYS, PEOPLE, 1, today).withIncidents(INCIDENTS),
        files,
        Progress.NONE);
    try (ConfigurableApplicationContext service =
        SpringApplication.run(Service.class, "--server.port=0", "--onus.data-dir=" + data)) {
      Analyst.add(service);
      load(service.getBean(Loading.class), files.resolve("incidents.csv"));
      keepDays(service.getBean(KeptDays.class), service.getBean(JdbcClient.class), today);
    }
    Files.createFile(data.resolve("prepared"));
    return data;
  }

  /** The pages of people of every part of the list. */
  static List<String> peopleListed(User user) throws IOException, InterruptedException {
    List<String> people = new ArrayList<>();
    for (int page : new int[] {1, 2, 3, 10, 50, 100, 300}) {
      Matcher person = PERSON.matcher(user.get("/list?page=" + page).body());
      while (person.find()) {
        people.add(person.group(1));
      }
    }
    return people;
  }

  private static void load(Loading loading, Path file)
      throws IOException, InterruptedException, UnusableFileException {
    long start = System.nanoTime();
    Reader reader = Reader.service("benchmark");
    UUID id = loading.begin(reader, Analyst.FORCE, "incidents.csv", file);
    loading.check(reader, id, Loading.matching(loading.find(reader, id).orElseThrow()));
    await(loading, reader, id, LoadState.CHECKED);
    double checked = Times.since(start) / 1_000;
    loading.commit(reader, id);
    await(loading, reader, id, LoadState.COMMITTED);
    System.out.printf(
        Locale.ROOT,
        "load of a million incidents: checked after %.1f s, on the list after %.1f s%n",
        checked,
        Times.since(start) / 1_000);
  }

  private static void await(Loading loading, Reader reader, UUID id, LoadState wanted)
      throws InterruptedException {
    while (loading.find(reader, id).orElseThrow().state() != wanted) {
      Thread.sleep(50);
    }
  }

  /** Five weeks and the firsts of three months, each as if its own night had scored it. */
  private static void keepDays(KeptDays days, JdbcClient jdbc, LocalDate today) {
    Stream.concat(
            IntStream.rangeClosed(0, 5).mapToObj(week -> today.minusWeeks(week)),
            IntStream.rangeClosed(1, 3)
                .mapToObj(month -> today.withDayOfMonth(1).minusMonths(month)))
        .forEach(
            day -> {
              long start = System.nanoTime();
              days.keepNow(day);
              System.out.printf(
                  Locale.ROOT,
                  "everybody scored as at %s: %.1f s%n",
                  day,
                  Times.since(start) / 1e3);
            });
    jdbc.sql("UPDATE identification_day SET afterwards = FALSE WHERE as_at <= :today")
        .param("today", Date.valueOf(today))
        .update();
  }
}
