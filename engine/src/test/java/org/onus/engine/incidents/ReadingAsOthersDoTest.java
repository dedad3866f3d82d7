package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Random files, read once by Onus in tiny chunks and once by FastCSV, or once in one chunk. */
class ReadingAsOthersDoTest {

  private static final String HEADER =
      "incident_id,person_id,date,victim_id,relationship,area,source,ethnicity,note";

  @Property(tries = 150)
  void aFileReadsAsFastCsvReadsIt(
      @ForAll("files") String text, @ForAll @IntRange(min = 1, max = 300) int chunk)
      throws IOException {
    List<List<String>> expected = new ArrayList<>();
    List<String> expectedRefusals = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
      csv.stream()
          .skip(1)
          .forEach(
              record -> {
                List<String> values = record.getFields().stream().map(String::trim).toList();
                if (values.get(1).isEmpty()) {
                  expectedRefusals.add(record.getStartingLineNumber() + " NO_PERSON");
                } else {
                  expected.add(values.subList(0, 8));
                }
              });
    }

    IncidentFile.Contents contents = read(text.getBytes(StandardCharsets.UTF_8), chunk);

    assertThat(Reading.rows(contents.log()).stream().map(ReadingAsOthersDoTest::values))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(Reading.refused(contents)).isEqualTo(expectedRefusals);
    assertThat(contents.report().rows()).isEqualTo(expected.size() + expectedRefusals.size());
  }

  /** Whatever the bytes: nothing is thrown, and where a file is cut does not show. */
  @Property(tries = 250)
  void garbageReadsTheSameInOneChunkAndInMany(
      @ForAll("garbage") String garbage, @ForAll @IntRange(min = 1, max = 40) int chunk)
      throws IOException {
    byte[] bytes =
        ("incident_id,person_id,date,area\n" + garbage).getBytes(StandardCharsets.ISO_8859_1);

    IncidentFile.Contents whole = read(bytes, Reading.ONE_CHUNK);
    IncidentFile.Contents inChunks = read(bytes, chunk);

    assertThat(inChunks.refusals().list()).isEqualTo(whole.refusals().list());
    assertThat(Reading.rows(inChunks.log()))
        .containsExactlyInAnyOrderElementsOf(Reading.rows(whole.log()));
    assertThat(inChunks.report()).isEqualTo(whole.report());
    assertThat(whole.log().rows() + whole.log().identicalRows() + whole.refusals().size())
        .isEqualTo((int) whole.report().rows());
  }

  /** Every line of a file is in a row that was taken, in a refusal at its place, or blank. */
  @Property(tries = 250)
  void refusalsPointAtTheirLines(@ForAll("garbage") String garbage) throws IOException {
    String text = "incident_id,person_id,date,area\n" + garbage;

    for (Refusals.Refusal refusal :
        read(text.getBytes(StandardCharsets.ISO_8859_1), Reading.ONE_CHUNK).refusals().list()) {
      String before = text.substring(0, (int) refusal.offset());
      assertThat(before).endsWith("\n");
      assertThat(refusal.line()).isEqualTo(1 + before.chars().filter(c -> c == '\n').count());
    }
  }

  @Provide
  Arbitrary<String> files() {
    Arbitrary<String> lineEnd = Arbitraries.of("\n", "\r\n");
    return lineEnd.flatMap(
        end ->
            row()
                .list()
                .ofMaxSize(12)
                .map(
                    rows -> {
                      StringBuilder text = new StringBuilder(HEADER).append(end);
                      for (int i = 0; i < rows.size(); i++) {
                        // numbered, so that no two rows are identical
                        text.append(i).append(rows.get(i)).append(end);
                      }
                      return text.toString();
                    }));
  }

  /** What follows the number of the row, up to its line end; sometimes a blank line is next. */
  private static Arbitrary<String> row() {
    Arbitrary<String> rest = field().list().ofSize(6).map(fields -> String.join(",", fields));
    Arbitrary<String> date = Arbitraries.of("2026-01-05", "5/1/2026", "\"2026-01-05\"");
    return Combinators.combine(field(), date, rest)
        .as((person, day, others) -> "," + person + "," + asIso(day) + "," + others);
  }

  /** FastCSV is asked for texts, so only one style of date can be compared. */
  private static String asIso(String day) {
    return day.startsWith("5") ? "2026-01-05" : day;
  }

  private static Arbitrary<String> field() {
    Arbitrary<String> plain =
        Arbitraries.of('a', 'B', '7', ' ', 'é', '€', '\t')
            .list()
            .ofMaxSize(20)
            .map(ReadingAsOthersDoTest::joined);
    Arbitrary<String> any =
        Arbitraries.of("a", "\"", ",", "\n", "\r\n", " ", "é", "2026-01-05", "\"\"", "x,y")
            .list()
            .ofMaxSize(8)
            .map(parts -> String.join("", parts));
    Arbitrary<String> quoted = any.map(value -> "\"" + value.replace("\"", "\"\"") + "\"");
    return Arbitraries.oneOf(plain, quoted);
  }

  private static String joined(List<Character> characters) {
    StringBuilder text = new StringBuilder();
    characters.forEach(text::append);
    return text.toString();
  }

  @Provide
  Arbitrary<String> garbage() {
    return Arbitraries.of(
            "\"",
            "\"",
            "\"\"",
            ",",
            "\n",
            "\n",
            "\r\n",
            "\0",
            "\u00e9",
            " ",
            "a",
            "C1,N7,2026-01-05,x\n",
            "C2,N7,2026-01-05,\"y\"\n",
            "C3,N7,soon,\"y\nz\"\n")
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }

  private static List<String> values(IncidentRow row) {
    List<String> values = new ArrayList<>();
    for (Object value :
        new Object[] {
          row.incidentId(),
          row.personId(),
          row.date(),
          orEmpty(row.victimId()),
          orEmpty(row.relationship()),
          orEmpty(row.area()),
          orEmpty(row.source()),
          orEmpty(row.ethnicity())
        }) {
      values.add(value.toString());
    }
    return values;
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value;
  }

  private static IncidentFile.Contents read(byte[] bytes, int chunk) throws IOException {
    Path file = Files.createTempFile("incidents", ".csv");
    try {
      Files.write(file, bytes);
      return Reading.of(file, chunk);
    } finally {
      Files.delete(file);
    }
  }
}
