package org.onus.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onus.engine.incidents.UnusableFileException;

class ProfileFileTest {

  /** The design's rfgv, every number written out. */
  private static final String RFGV =
      """
      name: ours
      title: The same again
      window_days: 730
      half_life_days: 90
      points_per_event: 10
      points_per_victim: 25
      full_harm_days: 5475
      weights: {recency: 0.25, frequency: 0.25, gravity: 0.30, victims: 0.20}
      caps: {recency: 100, frequency: 100, gravity: 100, victims: 100}
      """;

  @Property(tries = 50)
  void aFileThatEqualsRfgvGivesItsScores(@ForAll long seed) throws Exception {
    Path folder = Files.createTempDirectory("profile");
    WeightedProfile ours = read(folder, RFGV);
    Given given = Given.random(seed, 60, 6);

    assertThat(given.scores(ours)).isEqualTo(given.scores(Profiles.RFGV));
    assertThat(given.order(ours)).isEqualTo(given.order(Profiles.RFGV));
    Files.delete(folder.resolve("profile.yaml"));
    Files.delete(folder);
  }

  @Test
  void whatAFileLeavesOutIsAsInRfgv(@TempDir Path folder) throws Exception {
    WeightedProfile profile = read(folder, "name: short\n");

    assertThat(profile.name()).isEqualTo("short");
    assertThat(profile.title()).isEqualTo("Profile short");
    assertThat(
            read(folder, RFGV.replace("ours", "short").replace("The same again", "Profile short")))
        .isEqualTo(profile);
  }

  @Test
  void everyKeyIsUsed(@TempDir Path folder) throws Exception {
    WeightedProfile profile =
        read(
            folder,
            """
            name: year
            title: One year
            window_days: 365
            half_life_days: 45.5
            points_per_event: 20
            points_per_victim: 50
            full_harm_days: 1000
            weights: {recency: 0.1, frequency: 0.2, gravity: 0.3, victims: 0.4}
            caps: {recency: 90, frequency: 80, gravity: 70, victims: 60}
            """);

    assertThat(profile)
        .isEqualTo(
            new WeightedProfile(
                "year",
                "One year",
                365,
                45.5,
                20,
                50,
                1000,
                new Components(0.1, 0.2, 0.3, 0.4),
                new Components(90, 80, 70, 60)));
    Given given =
        Given.rows(
            Given.crime("C1", "N7", 0, "001/01").withVictim("V1"),
            Given.crime("C2", "N7", 364, "001/01").withVictim("V2"),
            Given.row("C3", "N7", 364),
            Given.row("C4", "N7", 364),
            Given.row("C5", "N7", 364),
            Given.row("C6", "N7", 365));
    assertThat(given.scores(profile))
        .extractingByKey("N7")
        .extracting(Score::components, Score::events)
        .containsExactly(new Components(90, 80, 70, 60), 5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "window_days: 0|window_days: a whole number from 1 to 36500 is needed.",
        "window_days: 36501|window_days: a whole number from 1 to 36500 is needed.",
        "window_days: 1.5|window_days: a whole number from 1 to 36500 is needed.",
        "window_days: two years|window_days: a whole number from 1 to 36500 is needed.",
        "half_life_days: 0.99|half_life_days: a number from 1 to 36500 is needed.",
        "half_life_days: '90'|half_life_days: a number from 1 to 36500 is needed.",
        "half_life_days: .nan|half_life_days: a number from 1 to 36500 is needed.",
        "half_life_days: .inf|half_life_days: a number from 1 to 36500 is needed.",
        "points_per_event: -1|points_per_event: a number from 0 to 100 is needed.",
        "points_per_event: 100.1|points_per_event: a number from 0 to 100 is needed.",
        "points_per_victim: [25]|points_per_victim: a number from 0 to 100 is needed.",
        "full_harm_days: 0|full_harm_days: a number from 1 to 1000000 is needed.",
        "full_harm_days: true|full_harm_days: a number from 1 to 1000000 is needed.",
        "title: 5|title: a line of text is needed.",
        "weights: 1|weights: a list of \"key: value\" lines is needed.",
        "weights: {recency: 1.1}|recency: a number from 0 to 1 is needed.",
        "weights: {recency: 0.3}|weights: the four weights must add up to 1.",
        "weights: {recency: 0.252}|weights: the four weights must add up to 1.",
        "weights: {harm: 1}|harm: no such key; there are frequency, gravity, recency, victims.",
        "caps: {gravity: 101}|gravity: a number from 0 to 100 is needed.",
        "caps: [100]|caps: a list of \"key: value\" lines is needed.",
        "window: 730|window: no such key; there are caps, full_harm_days, half_life_days, name,"
            + " points_per_event, points_per_victim, title, weights, window_days.",
        "7: 730|7: no such key; there are caps, full_harm_days, half_life_days, name,"
            + " points_per_event, points_per_victim, title, weights, window_days."
      })
  void aWrongKeyOrValueIsNamed(String line, String sentence, @TempDir Path folder) {
    expect(folder, "name: ours\n" + line + "\n", "profile.yaml, " + sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"title: x\n", "name:\n", "name: ''\n", "name: 7\n", "name: [a]\n"})
  void aProfileNeedsAName(String text, @TempDir Path folder) {
    expect(folder, text, "profile.yaml, name: a profile needs a name.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "rfgv\n", "- a\n- b\n", "7\n"})
  void aFileThatIsNoListOfKeysIsRefused(String text, @TempDir Path folder) {
    expect(
        folder,
        text,
        "profile.yaml is no profile: it has lines such as \"name: north\" and \"window_days:"
            + " 730\".");
  }

  @Test
  void brokenYamlIsRefusedWithItsLine(@TempDir Path folder) {
    for (String text :
        new String[] {
          "name: a\ntitle: [x\n",
          "name: a\nname: b\n",
          "name: a\n\ttitle: x\n",
          "name: a\n--- \nb: c\n"
        }) {
      assertThatThrownBy(() -> read(folder, text))
          .isInstanceOf(UnusableFileException.class)
          .message()
          .matches("(?s)profile\\.yaml, line [23]: .+\\.");
    }
  }

  @Test
  void aFileThatIsNoTextIsRefused(@TempDir Path folder) throws IOException {
    for (byte[] bytes :
        new byte[][] {
          {(byte) 0xFF, (byte) 0xFE, 'n', 0, 'a', 0},
          {'n', 'a', 'm', 'e', ':', ' ', (byte) 0xE9, '\n'},
          {'P', 'K', 3, 4, 20, 0, 6, 0},
          "%PDF-1.7\n%\u0001".getBytes(StandardCharsets.US_ASCII)
        }) {
      Path file = Files.write(folder.resolve("profile.yaml"), bytes);
      assertThatThrownBy(() -> ProfileFile.read(file))
          .isInstanceOf(UnusableFileException.class)
          .message()
          .startsWith("profile.yaml")
          .endsWith(".");
    }
  }

  @Test
  void anUnchangedWeightMayBeLeftOut(@TempDir Path folder) throws Exception {
    assertThat(read(folder, "name: a\nweights: {recency: 0.20, victims: 0.25}\n").weights())
        .isEqualTo(new Components(0.20, 0.25, 0.30, 0.25));
    assertThat(Map.of("a", read(folder, "name: a\nweights: {recency: 0.2509}\n").weights()))
        .isNotEmpty();
  }

  private static void expect(Path folder, String text, String sentence) {
    assertThatThrownBy(() -> read(folder, text))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage(sentence);
  }

  private static WeightedProfile read(Path folder, String text)
      throws IOException, UnusableFileException {
    return ProfileFile.read(Files.writeString(folder.resolve("profile.yaml"), text));
  }
}
