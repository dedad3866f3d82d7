package org.onus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code onus link} as a person at a terminal meets it. */
class LinkCommandTest {

  private static final String HEADER = "nominal, surname ,given_name,dob,pnc\n";
  private static final String MAP = "record_id=nominal,family_name=surname";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void linksTheFilesOfTwoAgencies() throws IOException {
    Path clusters = folder.resolve("clusters.csv");
    Path pairs = folder.resolve("pairs.csv");

    int code =
        link(
            police(),
            probation(),
            "--map",
            MAP,
            "--threshold",
            "0.5",
            "--out",
            clusters,
            "--pairs",
            pairs);

    assertThat(err.toString()).isEmpty();
    assertThat(code).isEqualTo(Onus.DONE);
    assertThat(Files.readAllLines(clusters))
        .hasSize(63)
        .startsWith("record_id,cluster_id")
        .contains("a1,a1", "b1,a1", "a2,a2");
    assertThat(Files.readAllLines(pairs).getFirst()).isEqualTo("left,right,probability,why");
    assertThat(Files.readString(pairs)).contains("a1,b1,", "PNC ID the same");
    assertThat(out.toString()).contains("62 records").contains("Linked from probability 0.500");
  }

  @Test
  void measuresAgainstTheTruth() throws IOException {
    Path truth =
        Files.writeString(folder.resolve("truth.csv"), "record_id,person_id\na1,1\nb1,1\na2,2\n");

    assertThat(link(police(), probation(), "--map", MAP, "--truth", truth)).isEqualTo(Onus.DONE);
    assertThat(out.toString())
        .contains("precision 1.00000, recall 1.0000, F1 1.0000")
        .contains("Calibration error");
  }

  @Test
  void refusedRowsComeBackAndTheRestIsLinked() throws IOException {
    Path file = file("people.csv", HEADER + "a1,Amblemoss,Owen,,\n,Amblemoss,Owen,,\na2,x\n");
    Path rejects = folder.resolve("rejects.csv");

    assertThat(link(file, "--map", MAP, "--rejects", rejects)).isEqualTo(Onus.DONE_WITH_REFUSALS);
    assertThat(Files.readAllLines(rejects))
        .hasSize(3)
        .anyMatch(line -> line.startsWith("3,NO_RECORD"))
        .anyMatch(line -> line.startsWith("4,WRONG_FIELD_COUNT"));
  }

  @Test
  void aColumnThatIsNotReadIsNamedAndWhatItWasPerhapsMeantFor() throws IOException {
    Path file = file("people.csv", "record_id,surname,given_name,notes\na1,Amblemoss,Owen,x\n");

    assertThat(link(file)).isEqualTo(Onus.DONE);
    assertThat(out.toString())
        .contains(
            "In people.csv: Not read: surname, notes.",
            "In people.csv: Did you mean --map \"family_name=surname\"?");
  }

  @Test
  void noRefusedRowsOfSeveralFilesAreWrittenOverAFileThatIsRead() throws IOException {
    Path numbered = file("rejects-2.csv", "record_id\na1\n");

    assertCannot(
        "rejects-2.csv is read and would be overwritten",
        file("people.csv", "record_id\na2\n"),
        numbered,
        "--rejects",
        folder.resolve("rejects.csv"));
  }

  @Test
  void weightsAreSavedUsedAgainAndCompared() throws IOException {
    Path weights = folder.resolve("weights.txt");

    assertThat(link(police(), "--map", MAP, "--save-weights", weights)).isEqualTo(Onus.DONE);
    assertThat(link(police(), "--map", MAP, "--weights", weights, "--compare-weights", weights))
        .isEqualTo(Onus.DONE);
    assertThat(out.toString()).contains("No weight has moved");
  }

  @Test
  void whatCannotBeDoneIsSaidInOneLine() throws IOException {
    assertCannot("There is no file", folder.resolve("absent.csv"));
    assertCannot("has no column record_id", police());
    assertCannot("between 0 and 1", police(), "--map", MAP, "--threshold", "1.5");
    assertCannot("no standard column", police(), "--map", "shoe_size=nominal");
    assertCannot("overwritten", police(), "--map", MAP, "--out", folder.resolve("police.csv"));
    Path other = file("other.txt", "record_id\nx\n");
    assertCannot(
        "other.txt: This is no file of linkage weights",
        police(),
        "--map",
        MAP,
        "--weights",
        other);
    assertCannot("other.txt: This", police(), "--map", MAP, "--compare-weights", other);
    assertCannot(
        "other.txt: The file has no column person_id", police(), "--map", MAP, "--truth", other);
  }

  private void assertCannot(String because, Object... arguments) {
    err.getBuffer().setLength(0);
    assertThat(link(arguments)).isEqualTo(Onus.NOT_DONE);
    assertThat(err.toString().strip()).contains(because).doesNotContain("\n");
  }

  private Path police() throws IOException {
    return file("police.csv", HEADER + "a1,Amblemoss,Owen,1980-05-12,2003/0062845E\n" + rest("a"));
  }

  private Path probation() throws IOException {
    return file("probation.csv", HEADER + "b1,Amblemos,Owain,12/05/1980,03/62845E\n" + rest("b"));
  }

  /** Thirty people whom the other file does not know. */
  private static String rest(String prefix) {
    Random random = new Random(prefix.hashCode());
    StringBuilder rows = new StringBuilder();
    for (int i = 2; i < 32; i++) {
      rows.append(prefix).append(i).append(',').append(word(random)).append(',');
      rows.append(word(random)).append(',').append(1940 + random.nextInt(60)).append('-');
      rows.append("%02d-%02d,%n".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)));
    }
    return rows.toString();
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    random.ints(8, 'a', 'z' + 1).forEach(letter -> word.append((char) letter));
    return word.toString();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int link(Object... arguments) {
    List<String> all = new ArrayList<>(List.of("link"));
    for (Object argument : arguments) {
      all.add(argument.toString());
    }
    return Onus.run(
        new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
  }
}
