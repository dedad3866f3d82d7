package org.onus.synthetic;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An invented force read back from its files, as any other program would read them. */
final class Sample {

  static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
  static final LocalDate FIRST_DAY = LocalDate.of(2020, 7, 1);

  private static final Map<Shape, Sample> LARGE = new EnumMap<>(Shape.class);

  private final Written written;
  private final Map<String, List<Row>> files = new LinkedHashMap<>();

  private Sample(Settings settings) {
    try {
      Path folder = Files.createTempDirectory("invented");
      try {
        written = Forces.generate(settings, folder, Progress.NONE);
        for (String name : Forces.FILES) {
          if (name.endsWith(".csv")) {
            files.put(name, read(folder.resolve(name)));
          }
        }
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CannotGenerateException e) {
      throw new AssertionError(e);
    }
  }

  /** 10,000 people, generated once for all tests that only read. */
  static synchronized Sample of(Shape shape) {
    return LARGE.computeIfAbsent(shape, s -> new Sample(Settings.of(s, 10_000, 7, LAST_DAY)));
  }

  /** A row by the names of its header. */
  record Row(Map<String, String> cells) {
    String get(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException("no column " + column);
      }
      return cell;
    }

    boolean has(String column) {
      return !get(column).isEmpty();
    }

    LocalDate date(String column) {
      return LocalDate.parse(get(column));
    }

    int number(String column) {
      return Integer.parseInt(get(column));
    }
  }

  private static List<Row> read(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      List<Row> rows = new ArrayList<>();
      String[] header = {};
      for (String line : (Iterable<String>) lines::iterator) {
        String[] cells = line.split(",", -1);
        if (header.length == 0) {
          header = cells;
          continue;
        }
        if (cells.length != header.length) {
          throw new AssertionError("not %d cells: %s".formatted(header.length, line));
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
          row.put(header[i], cells[i]);
        }
        rows.add(new Row(row));
      }
      return rows;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path file : inside.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  Written written() {
    return written;
  }

  List<Row> incidentRows() {
    return rows("incidents.csv");
  }

  List<Row> custody() {
    return rows("custody.csv");
  }

  List<Row> people() {
    return rows("people.csv");
  }

  List<Row> victims() {
    return rows("victims.csv");
  }

  List<Row> truth() {
    return rows("truth.csv");
  }

  List<Row> rows(String file) {
    return files.getOrDefault(file, List.of());
  }

  /** The truth about people of one pattern. */
  List<Row> truth(String pattern) {
    return truth().stream().filter(row -> row.get("pattern").equals(pattern)).toList();
  }

  /** First row of each incident of each person, in order of date. */
  Map<String, List<Row>> incidentsByPerson() {
    Map<String, Row> first = new LinkedHashMap<>();
    for (Row row : incidentRows()) {
      first.putIfAbsent(row.get("incident_id") + row.get("person_id"), row);
    }
    return first.values().stream().collect(groupingBy(row -> row.get("person_id")));
  }

  Map<String, List<Row>> custodyByPerson() {
    return custody().stream().collect(groupingBy(row -> row.get("person_id")));
  }

  static boolean covers(Row spell, LocalDate day) {
    return !day.isBefore(spell.date("from"))
        && (!spell.has("to") || day.isBefore(spell.date("to")));
  }
}
