package org.onus.engine.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.onus.engine.incidents.UnusableFileException;

/** Each wrong file is refused with its place and a sentence, and a right one is taken. */
class WrongInstrumentFileTest {

  private static final String RIGHT =
      """
      name: mine
      version: 2
      title: Mine
      note: >
        Two
        lines
      source: Me
      combining: sum
      timeframes:
        - {key: recent, title: Recent, within: 6}
        - {key: before, title: Before, beyond: 6}
      answers:
        - {key: 'yes', title: 'Yes', points: 3}
        - {key: 'no', title: 'No', points: 1}
      items:
        - {key: first, title: First}
        - {key: second, title: Second, judged: true, note: Look, ask: Them}
      bands:
        - {title: high, from: 9}
        - {title: low, from: 4}
      """;

  private static void isRefused(String text, String sentence) {
    assertThatThrownBy(() -> Instruments.read("mine.yaml", text))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage(sentence);
  }

  private static String but(String part, String other) {
    assertThat(RIGHT).contains(part);
    return RIGHT.replace(part, other);
  }

  @Test
  void aRightOneIsTaken() throws UnusableFileException {
    Instrument mine = Instruments.read("mine.yaml", RIGHT);
    assertThat(mine.name()).isEqualTo("mine");
    assertThat(mine.version()).isEqualTo(2);
    assertThat(mine.note()).isEqualTo("Two lines");
    assertThat(mine.combining()).isEqualTo(Combining.SUM);
    assertThat(mine.items().getFirst().judged()).isFalse();
    assertThat(mine.items().getLast().judged()).isTrue();
    assertThat(mine.items().getLast().note()).isEqualTo("Look");
    assertThat(mine.items().getLast().ask()).isEqualTo("Them");
    assertThat(mine.timeframes().getLast())
        .isEqualTo(new Timeframe("before", "Before", Timeframe.Side.BEYOND, 6));
    assertThat(mine.band(8)).map(Band::title).contains("low");
    assertThat(mine.band(9)).map(Band::title).contains("high");
  }

  @Test
  void textThatIsNoYamlIsRefusedWithItsLine() {
    isRefused("name: a\nname: b\n", "mine.yaml, line 2: found duplicate key name.");
    isRefused(
        "- a",
        "mine.yaml: lines such as \"key: value\" are needed here; there may be answers, bands,"
            + " combining, items, name, note, results-only, source, timeframes, title, version.");
  }

  @Test
  void unknownKeysAreRefused() {
    isRefused(
        RIGHT + "threshold: 10\n",
        "mine.yaml: 'threshold' is not known here; there may be answers, bands, combining, items,"
            + " name, note, results-only, source, timeframes, title, version.");
    isRefused(
        but("judged: true", "judge: true"),
        "mine.yaml, items 2: 'judge' is not known here; there may be answers, ask, judged, key,"
            + " note, percentage, signs, suggest, title.");
  }

  @Test
  void whatIsMissingOrOfAnotherKindIsRefused() {
    isRefused(but("title: Mine", "title: ' '"), "mine.yaml: title is missing or no text.");
    isRefused(
        but("name: mine", "name: My tool"),
        "mine.yaml: name should be small letters, digits and hyphens, 40 at most, not 'My tool'.");
    isRefused(
        but("name: mine", "name: " + "a".repeat(41)),
        "mine.yaml: name should be small letters, digits and hyphens, 40 at most, not '"
            + "a".repeat(41)
            + "'.");
    isRefused(
        but("version: 2", "version: 0"),
        "mine.yaml: version should be a whole number from 1 to 10000.");
    isRefused(
        but("combining: sum", "combining: mean"),
        "mine.yaml: combining should be one of sum, highest, each, not 'mean'.");
    isRefused(
        but("judged: true", "judged: often"),
        "mine.yaml, items 2: judged should be true or false.");
    isRefused(
        but("points: 3", "points: -1"),
        "mine.yaml, answers 1: points should be a whole number from 0 to 1000.");
    isRefused(
        but("points: 3", "points: 1001"),
        "mine.yaml, answers 1: points should be a whole number from 0 to 1000.");
    isRefused(
        RIGHT.replaceAll("(?s)items:.*bands", "items: []\nbands"),
        "mine.yaml: items should be a list with at least one entry.");
  }

  @Test
  void keysAreUsedOnce() {
    isRefused(
        but("key: second", "key: first"), "mine.yaml, items 2: the key 'first' is used twice.");
    isRefused(
        but("key: before", "key: recent"),
        "mine.yaml, timeframes 2: the key 'recent' is used twice.");
    isRefused(but("key: 'no'", "key: 'yes'"), "mine.yaml, answers 2: the key 'yes' is used twice.");
  }

  @Test
  void aTimeframeLiesOnOneSide() {
    isRefused(
        but("within: 6", "within: 6, beyond: 6"),
        "mine.yaml, timeframes 1: it lies within so many months or beyond them, not both.");
    isRefused(
        but("within: 6", "within: 0"),
        "mine.yaml, timeframes 1: within should be a whole number from 1 to 1200.");
    isRefused(
        but("beyond: 6", "beyond: 1201"),
        "mine.yaml, timeframes 2: beyond should be a whole number from 1 to 1200.");
  }

  @Test
  void nothingFallsBetweenOrUnderBands() throws UnusableFileException {
    isRefused(
        but("from: 9", "from: 4"),
        "mine.yaml, bands 2: bands go from the highest down, each from a lower number.");
    isRefused(
        but("from: 4", "from: 5"),
        "mine.yaml: the last of the bands should begin at 4 or below, so that nothing falls under"
            + " it.");
    isRefused(
        but("from: 4", "from: low"),
        "mine.yaml, bands 2: from should be a number from 0 to 100000.");
    isRefused(
        but("combining: sum", "combining: each"),
        "mine.yaml: bands need a score, which combining each does not make.");
    String highest = but("combining: sum", "combining: highest");
    isRefused(
        highest,
        "mine.yaml: the last of the bands should begin at 1 or below, so that nothing falls under"
            + " it.");
    assertThat(Instruments.read("mine.yaml", highest.replace("from: 4", "from: 1")).bands())
        .hasSize(2);
  }

  @Test
  void percentagesNeedBandsFromZeroAndAreNotAddedUp() throws UnusableFileException {
    String percentage = "{key: first, title: First, percentage: [{title: all, from: 0}]}";
    isRefused(
        but("{key: first, title: First}", percentage),
        "mine.yaml, items 1: a percentage has no points; combining should be each.");
    String each =
        RIGHT
            .replaceAll("(?s)bands:.*", "")
            .replace("combining: sum", "combining: each")
            .replace("{key: first, title: First}", percentage);
    assertThat(Instruments.read("mine.yaml", each).items().getFirst().scale())
        .isInstanceOf(Scale.Percentage.class);
    isRefused(
        each.replace("from: 0", "from: 0.5"),
        "mine.yaml, items 1: the last of the percentage should begin at 0 or below, so that nothing"
            + " falls under it.");
    isRefused(
        each.replace("percentage:", "answers: [], percentage:"),
        "mine.yaml, items 1: it takes answers or a percentage, not both.");
    isRefused(
        each.replaceAll("(?s)answers:.*items", "items"),
        "mine.yaml, items 2: neither it nor the file has answers.");
  }
}
