package org.onus.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.onus.app.Service;
import org.onus.app.access.Reader;
import org.onus.app.people.files.FileKind;
import org.onus.app.people.files.FileState;
import org.onus.app.people.files.PeopleFiles;
import org.onus.app.people.persons.ReviewQueue;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.synthetic.AgencyRecords;
import org.onus.synthetic.CannotGenerateException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A data folder with some 120,000 records of invented people; of two thousand of them one record
 * more that nobody loaded: who is sought. Made once a day, then used again.
 */
final class ManyPeople {
  private static final int PEOPLE = 61_000;
  private static final int SOUGHT = 2_000;
  private static final Reader READER = Reader.service("benchmark");

  private ManyPeople() {}

  /**
   * Somebody to be found.
   *
   * @param fields what a searcher types, by the names of the page's boxes
   * @param records under which references the same person was loaded
   */
  record Sought(Map<String, String> fields, Set<String> records) {}

  /** What was loaded, and who is sought among it. */
  record Prepared(Path data, int records, List<Sought> sought) {}

  static Prepared prepared(Path folder, LocalDate today)
      throws IOException, InterruptedException, CannotGenerateException, UnusableFileException {
    Path files = folder.resolve("people-" + today);
    Path data = folder.resolve("people-data-" + today);
    AgencyRecords.generate(PEOPLE, 1, files);
    Map<String, List<String>> byPerson = new HashMap<>();
    try (Stream<String> truth = Files.lines(files.resolve("records-truth.csv"))) {
      truth
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(row -> byPerson.computeIfAbsent(row[1], _ -> new ArrayList<>()).add(row[0]));
    }
    Map<String, Set<String>> sought = new HashMap<>();
    byPerson.entrySet().stream()
        .filter(person -> person.getValue().size() > 1)
        .sorted(Map.Entry.comparingByKey())
        .limit(SOUGHT)
        .forEach(
            person ->
                sought.put(
                    person.getValue().getLast(),
                    new HashSet<>(person.getValue().subList(0, person.getValue().size() - 1))));
    Path loaded = folder.resolve("people-loaded.csv");
    List<Sought> wanted = new ArrayList<>();
    int records = -1; // the header
    try (Stream<String> all = Files.lines(files.resolve("records.csv"));
        BufferedWriter out = Files.newBufferedWriter(loaded)) {
      for (String line : (Iterable<String>) all::iterator) {
        String[] row = line.split(",", -1);
        if (sought.containsKey(row[0])) {
          wanted.add(new Sought(typed(row), sought.get(row[0])));
        } else {
          out.write(line + "\n");
          records++;
        }
      }
    }
    if (!Files.exists(data.resolve("prepared"))) {
      load(data, loaded);
      Files.createFile(data.resolve("prepared"));
    }
    return new Prepared(data, records, wanted);
  }

  /** Name and date of birth, as somebody has them who was given them on the telephone. */
  private static Map<String, String> typed(String[] row) {
    return Map.of("given_name", row[1], "family_name", row[3], "dob", row[4]);
  }

  private static void load(Path data, Path file)
      throws IOException, InterruptedException, UnusableFileException {
    try (ConfigurableApplicationContext service =
        SpringApplication.run(Service.class, "--server.port=0", "--onus.data-dir=" + data)) {
      Analyst.add(service);
      PeopleFiles people = service.getBean(PeopleFiles.class);
      long start = System.nanoTime();
      UUID id = people.choose(READER, FileKind.PEOPLE, Analyst.FORCE, "people.csv", file);
      await(people, id, FileState.CHECKED);
      double checked = Times.since(start) / 1_000;
      people.commit(READER, id);
      await(people, id, FileState.COMMITTED);
      double recorded = Times.since(start) / 1_000;
      ReviewQueue queue = service.getBean(ReviewQueue.class);
      while (queue.isBehind(READER)) {
        Thread.sleep(50);
      }
      System.out.printf(
          Locale.ROOT,
          "load of the people: checked after %.1f s, recorded after %.1f s, compared after %.1f"
              + " s%n",
          checked,
          recorded,
          Times.since(start) / 1_000);
    }
  }

  private static void await(PeopleFiles people, UUID id, FileState wanted)
      throws InterruptedException {
    while (people.find(READER, id).orElseThrow().state() != wanted) {
      Thread.sleep(50);
    }
  }
}
