package org.onus.app.cli;

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
import java.util.Objects;
import java.util.Set;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.WorkingFiles;
import org.onus.app.people.Opened;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.files.FileKind;
import org.onus.app.people.persons.Judging;
import org.onus.app.people.persons.Pair;
import org.onus.app.people.persons.Verdict;
import org.onus.engine.incidents.UnusableFileException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * A neighbouring force that knows some of the same people by references of its own, with calls that
 * the first one never heard of. Half of them somebody has found to be one person; the others wait.
 */
@Component
@ConditionalOnProperty("onus.demonstration-files")
class DemonstrationNeighbour {
  private static final Agency NEIGHBOUR = new Agency("Invented Valleys Police");
  private static final String AREA = "North Powys";
  private static final int SHARED = 24;
  private static final int CALLS = 3;
  private final DemonstrationIncidents incidents;
  private final DemonstrationPeople records;
  private final People people;
  private final Judging judging;
  private final WorkingFiles working;
  private final Path files;

  DemonstrationNeighbour(
      DemonstrationIncidents incidents,
      DemonstrationPeople records,
      People people,
      Judging judging,
      WorkingFiles working,
      @Value("${onus.demonstration-files}") Path files) {
    this.incidents = incidents;
    this.records = records;
    this.people = people;
    this.judging = judging;
    this.working = working;
    this.files = files;
  }

  /** Somebody of the first force, with the rows of their first calls there. */
  private record Known(String reference, List<String> person, List<List<String>> calls) {}

  /**
   * Loads its files and finds the first of each two the same, unless that is done already; a start
   * that was killed is taken up again, for the same file twice changes nothing.
   */
  void join(Reader reader, Reader decides, Agency force)
      throws IOException, UnusableFileException, InterruptedException {
    List<Known> shared = shared();
    List<Pair> pairs = pairs(reader, force, shared);
    if (!pairs.isEmpty() && judging.standing(decides, pairs.getLast()).isPresent()) {
      return;
    }
    load(reader, shared);
    for (Pair pair : pairs(reader, force, shared)) {
      if (judging.standing(decides, pair).isEmpty()) {
        judging.decide(
            decides,
            Opened.on(Basis.ROLE, pair.records()),
            pair,
            judging.seen(decides, pair),
            Verdict.SAME,
            "Same name and day of birth; both custody photographs are of one man");
      }
    }
  }

  /** The records of the first of each two here and there; none before they are loaded. */
  private List<Pair> pairs(Reader reader, Agency force, List<Known> shared) {
    Map<String, RecordId> theirs = people.find(reader, NEIGHBOUR, references());
    Map<String, RecordId> ours =
        people.find(reader, force, new HashSet<>(shared.stream().map(Known::reference).toList()));
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < shared.size(); i += 2) {
      RecordId there = theirs.get(reference(i));
      if (there != null) {
        pairs.add(new Pair(Objects.requireNonNull(ours.get(shared.get(i).reference())), there));
      }
    }
    return pairs;
  }

  private static String reference(int place) {
    return "VP%04d".formatted(place + 1);
  }

  private static Set<String> references() {
    Set<String> references = new HashSet<>();
    for (int i = 0; i < SHARED; i++) {
      references.add(reference(i));
    }
    return references;
  }

  /** The first men with as many calls as the neighbour is to know. */
  private List<Known> shared() throws IOException {
    Map<String, List<List<String>>> calls = new HashMap<>();
    for (List<String> row : rows("incidents.csv")) {
      calls.computeIfAbsent(row.get(1), _ -> new ArrayList<>()).add(row);
    }
    return rows("people.csv").stream()
        .filter(row -> row.get(4).equals("M"))
        .filter(row -> calls.getOrDefault(row.getFirst(), List.of()).size() >= CALLS)
        .limit(SHARED)
        .map(
            row ->
                new Known(
                    row.getFirst(),
                    row,
                    Objects.requireNonNull(calls.get(row.getFirst())).subList(0, CALLS)))
        .toList();
  }

  private List<List<String>> rows(String file) throws IOException {
    return Files.readAllLines(files.resolve(file)).stream()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .toList();
  }

  private void load(Reader reader, List<Known> shared)
      throws IOException, UnusableFileException, InterruptedException {
    List<String> persons = new ArrayList<>(List.of("record_id,given_name,family_name,dob,sex"));
    List<String> calls =
        new ArrayList<>(
            List.of(
                "incident_id,person_id,date,offence_code,kind,victim_id,relationship,area,source,"
                    + "sex,risk_grade"));
    for (int i = 0; i < shared.size(); i++) {
      List<String> person = shared.get(i).person();
      persons.add(
          String.join(
              ",", reference(i), person.get(1), person.get(2), person.get(3), person.get(4)));
      for (int call = 0; call < CALLS; call++) {
        List<String> row = shared.get(i).calls().get(call);
        calls.add(
            String.join(
                ",",
                "VI%04d%d".formatted(i + 1, call),
                reference(i),
                LocalDate.parse(row.get(2)).minusDays(11).toString(),
                row.get(3),
                row.get(4),
                "VV%04d".formatted(i + 1),
                "ex-partner",
                AREA,
                "police",
                "M",
                "medium"));
      }
    }
    load(reader, FileKind.PEOPLE, persons);
    Path file = written("neighbour-incidents.csv", calls);
    incidents.load(reader, NEIGHBOUR, file);
    Files.delete(file);
  }

  private void load(Reader reader, FileKind kind, List<String> lines)
      throws IOException, UnusableFileException, InterruptedException {
    Path file = written("neighbour-%s.csv".formatted(kind.name().toLowerCase(Locale.ROOT)), lines);
    records.load(reader, kind, NEIGHBOUR, file);
    Files.delete(file);
  }

  /** Under a name that those who look at the loads can read. */
  private Path written(String name, List<String> lines) throws IOException {
    return Files.write(working.folder().resolve(name), lines);
  }
}
