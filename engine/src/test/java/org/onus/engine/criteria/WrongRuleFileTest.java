package org.onus.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.engine.incidents.UnusableFileException;

/** Each wrong file is refused with a sentence, and a right one is taken. */
class WrongRuleFileTest {

  private static final String RIGHT =
      "name: mine\ntitle: Mine\nsource: Me\nrule: incidents(lastDays(30)) >= 1\n";

  @TempDir Path folder;

  private Criterion read(byte[] content) throws IOException, UnusableFileException {
    return Criteria.fromFile(Files.write(folder.resolve("mine.yaml"), content));
  }

  private Criterion read(String content) throws IOException, UnusableFileException {
    return read(content.getBytes(StandardCharsets.UTF_8));
  }

  private void isRefused(String content, String sentence) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage(sentence);
  }

  @Test
  void aRightOneIsTaken() throws IOException, UnusableFileException {
    Criterion mine = read(RIGHT);
    assertThat(mine.name()).isEqualTo("mine");
    assertThat(mine.title()).isEqualTo("Mine");
    assertThat(mine.source()).isEqualTo("Me");
    assertThat(mine.text()).isEqualTo("incidents(lastDays(30)) >= 1");
  }

  @Test
  void aByteOrderMarkAndAnyOrderOfKeysAreTaken() throws IOException, UnusableFileException {
    assertThat(
            read("\uFEFF# ours\nrule: age > 3\nsource: Me\n\ntitle: >\n  Two\n  lines\nname: mine")
                .title())
        .isEqualTo("Two lines");
  }

  @Test
  void theNameOfAShippedRuleIsTakenAndReplacesNothing() throws IOException, UnusableFileException {
    Criterion mine = read(RIGHT.replace("name: mine", "name: never-high"));
    assertThat(mine.name()).isEqualTo("never-high");
    assertThat(Criteria.named("never-high").text()).isNotEqualTo(mine.text());
  }

  @Test
  void emptyOnesAreRefused() {
    isRefused("", "mine.yaml is empty; it should hold a rule.");
    isRefused("# nothing yet\n", "mine.yaml is empty; it should hold a rule.");
    isRefused(RIGHT.replace("Mine", ""), "mine.yaml, line 2, column 7: title is empty.");
    isRefused(
        RIGHT.replace("incidents(lastDays(30)) >= 1", "|\n"),
        "mine.yaml, line 4, column 7: rule is empty.");
  }

  @Test
  void missingKeysAreNamed() {
    isRefused(
        RIGHT.replace("name: mine\n", ""),
        "mine.yaml, line 1, column 1: the rule has no name; it needs name, title, source and"
            + " rule.");
    isRefused(
        RIGHT.replace("source: Me\n", ""),
        "mine.yaml, line 1, column 1: the rule has no source; it needs name, title, source and"
            + " rule.");
  }

  @Test
  void unknownAndRepeatedKeysAreNamed() {
    isRefused(
        RIGHT + "colour: red\n",
        "mine.yaml, line 5, column 1: 'colour' is not part of a rule, which has name, title, source"
            + " and rule.");
    isRefused(RIGHT + "title: Again\n", "mine.yaml, line 5, column 1: title is given twice.");
    isRefused(
        "? [a]\n: b\n",
        "mine.yaml, line 1, column 3: '' is not part of a rule, which has name, title, source and"
            + " rule.");
  }

  @Test
  void aNameThatCannotStandInAListIsRefused() {
    for (String name : new String[] {"Mine", "my rule", "a,b", "-a", "a_b", "x".repeat(61)}) {
      isRefused(
          RIGHT.replace("name: mine", "name: " + name),
          "mine.yaml, line 1, column 7: a name is lower-case letters and digits joined by hyphens,"
              + " such as repeat-rolling, and no longer than 60.");
    }
  }

  @Test
  void whatIsNoTextIsRefused() {
    isRefused(
        RIGHT.replace("Mine", "[a, b]"),
        "mine.yaml, line 2, column 8: title should be a text; a long one is written after |.");
    isRefused(
        RIGHT.replace("Me", "!secret Me"),
        "mine.yaml, line 3, column 9: YAML reads a leading ! as its own; write the source after"
            + " |.");
  }

  @Test
  void whatIsNoRuleFileIsRefused() {
    String sentence =
        "mine.yaml, line 1, column 1: this is no rule file; it has lines that begin with name:,"
            + " title:, source: and rule:.";
    isRefused("incidents(lastDays(30)) >= 1", sentence);
    isRefused("- name: mine\n- title: b\n", sentence);
    isRefused("incident_id,person_id,date\nI1,P1,2026-01-01\n", sentence);
  }

  @Test
  void whatYamlKeepsForItselfIsExplained() {
    isRefused(
        RIGHT.replace("incidents(", "!ageKnown || incidents("),
        "mine.yaml, line 4, column 18: YAML reads a leading ! or | as its own; write |, and the"
            + " text from the next line on.");
    isRefused(
        RIGHT.replace("Mine", "Mine: first"),
        "mine.yaml, line 2, column 12: YAML reads this colon as its own; put the text in quotation"
            + " marks.");
    isRefused(
        "name: mine\n\ttitle: Mine\n",
        "mine.yaml, line 2, column 1: YAML takes no tabs here; use spaces.");
    isRefused(RIGHT + "---\n" + RIGHT, "mine.yaml, line 5, column 1: a rule file holds one rule.");
    isRefused(
        RIGHT.replace("Mine", "*mine"),
        "mine.yaml, line 2, column 8: YAML reads a leading * as its own; put the text in quotation"
            + " marks.");
    isRefused(
        "name: 'mine\n",
        "mine.yaml, line 2, column 1: this is not YAML: found unexpected end of stream.");
    isRefused(
        "name: \u0000mine\n",
        "mine.yaml, line 1, column 7: the character U+0000 cannot stand in a rule file.");
  }

  @Test
  void aCommentThatWouldSwallowTheRuleIsRefused() {
    isRefused(
        "name: mine\ntitle: Mine\nsource: Me\nrule: >\n  age > 3 // adults\n  && sex == male\n",
        "mine.yaml, line 5, column 11: a comment needs a rule that is written after |.");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] windows1252 = RIGHT.replace("Mine", "Caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    byte[] utf16 = RIGHT.getBytes(StandardCharsets.UTF_16);
    for (byte[] bytes : new byte[][] {windows1252, utf16}) {
      assertThatThrownBy(() -> read(bytes))
          .isInstanceOf(UnusableFileException.class)
          .hasMessage("mine.yaml is not UTF-8 text; save it as UTF-8 and try again.");
    }
  }

  @Test
  void aFileThatIsNoneOrTooLargeIsRefused() throws IOException {
    assertThatThrownBy(() -> Criteria.fromFile(folder.resolve("none.yaml")))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage("none.yaml does not exist.");
    Path inside = Files.createDirectory(folder.resolve("rules"));
    assertThatThrownBy(() -> Criteria.fromFile(inside))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage("rules is a folder; a rule is one file.");
    isRefused(RIGHT + "#".repeat(70_000), "mine.yaml is larger than 64 KiB, which no rule is.");
  }
}
