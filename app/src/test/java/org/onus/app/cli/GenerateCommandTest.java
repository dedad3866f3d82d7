package org.onus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.synthetic.Sayings;
import org.onus.synthetic.Settings;
import org.onus.synthetic.Shape;

/** {@code onus generate} as a person at a terminal meets it. */
class GenerateCommandTest {

  @TempDir private Path folder;

  @Test
  void writesWhatAgenciesSayOnlyIfAsked() throws Exception {
    Path without = folder.resolve("without");
    Path with = folder.resolve("with");

    assertThat(generate(without).code()).isEqualTo(Onus.DONE);
    Terminal said = generate(with, "--said");

    assertThat(said.code()).isEqualTo(Onus.DONE);
    assertThat(said.out()).contains("what agencies say about them in " + with.resolve("said"));
    assertThat(without.resolve("said")).doesNotExist();
    assertThat(Files.readAllBytes(with.resolve("incidents.csv")))
        .isEqualTo(Files.readAllBytes(without.resolve("incidents.csv")));
    sameAsTheDemonstrations(with.resolve("said"));
  }

  @Test
  void recordsHaveNothingSaidOfThem() {
    Terminal said =
        Terminal.run(
            "generate", "--records", "--said", "--people", 9, "--seed", 1, "--out", folder);

    assertThat(said.code()).isEqualTo(Onus.NOT_DONE);
    assertThat(said.err()).contains("--records takes --people, --seed and --out alone.");
  }

  private Terminal generate(Path out, Object... more) {
    List<Object> words =
        new ArrayList<>(
            List.of("generate", "--shape", "dyfed-powys", "--people", 300, "--seed", 7));
    words.addAll(List.of("--last-day", "2026-11-22", "--out", out));
    words.addAll(List.of(more));
    return Terminal.run(words.toArray());
  }

  private void sameAsTheDemonstrations(Path said) throws Exception {
    Path theirs = folder.resolve("theirs");
    Sayings.generate(Settings.of(Shape.DYFED_POWYS, 300, 7, LocalDate.of(2026, 11, 22)), theirs);
    for (String file : List.of(Sayings.STATEMENTS, Sayings.STATUSES, Sayings.RELATIONSHIPS)) {
      assertThat(Files.readAllLines(said.resolve(file)))
          .hasSizeGreaterThan(1)
          .isEqualTo(Files.readAllLines(theirs.resolve(file)));
    }
  }
}
