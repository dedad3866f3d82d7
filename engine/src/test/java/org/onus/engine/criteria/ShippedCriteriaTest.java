package org.onus.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onus.engine.criteria.Invented.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.Sex;
import org.onus.engine.incidents.UnusableFileException;

/** The shipped rules as a whole: found by name, asked together and from several threads. */
class ShippedCriteriaTest {

  private static final LocalDate AS_AT = LocalDate.parse("2026-06-30");
  private static final String NAMES =
      "dyfed-powys-repeat, dyfed-powys-repeat-month, repeat-rolling, dyfed-powys-serial,"
          + " oldham-ten, matac-serial, marac-escalation, never-high, long-career";

  @Test
  void areNineUnderTheirNames() {
    assertThat(Criteria.shipped())
        .extracting(Criterion::name)
        .containsExactly(NAMES.split(", "))
        .hasSize(9);
  }

  @Test
  void sayWhatTheyLookForAndWhereTheyComeFrom() {
    assertThat(Criteria.shipped())
        .allSatisfy(
            rule -> {
              assertThat(rule.title()).isNotBlank();
              assertThat(rule.source()).isNotBlank();
              assertThat(rule.text()).isNotBlank();
            });
  }

  @Test
  void areExplainedInTheDocumentationWordForWord() throws IOException {
    String documentation = Files.readString(Path.of("../docs/methods/criteria.md"));
    assertThat(Criteria.shipped())
        .allSatisfy(
            rule ->
                assertThat(documentation)
                    .contains("### `" + rule.name() + "`", rule.text().strip()));
  }

  @Test
  void everyWordOfTheLanguageIsExplained() throws IOException {
    String documentation = Files.readString(Path.of("../docs/methods/criteria.md"));
    assertThat(Vocabulary.names())
        .allSatisfy(word -> assertThat(documentation).containsPattern("`" + word + "[`(]"));
  }

  @Test
  void anUnknownNameIsAnsweredWithAllNames() {
    assertThatThrownBy(() -> Criteria.named("nobody"))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage(
            "No rule is named 'nobody'. The shipped rules are "
                + NAMES
                + "; any other is given as a file.");
    assertThatThrownBy(() -> Criteria.namedOrFrom("oldham-tem"))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageStartingWith(
            "No rule and no file is named 'oldham-tem'; did you mean oldham-ten? The shipped"
                + " rules");
    assertThatThrownBy(() -> Criteria.namedOrFrom("")).hasMessageContaining(NAMES);
    assertThatThrownBy(() -> Criteria.namedOrFrom("a\u0000b"))
        .hasMessageStartingWith("No rule and no file is named 'a?b'.");
  }

  @Test
  void aNameGoesBeforeAFileAndAFileIsFoundByItsPath(@TempDir Path folder)
      throws IOException, UnusableFileException {
    Path file =
        Files.writeString(
            folder.resolve("mine.yaml"), "name: mine\ntitle: M\nsource: M\nrule: age > 3\n");
    assertThat(Criteria.namedOrFrom(file.toString()).name()).isEqualTo("mine");
    assertThat(Criteria.namedOrFrom("never-high"))
        .isSameAs(Criteria.find("never-high").orElseThrow());
  }

  @Test
  void thoseThatAPersonMeetsAreListedInOrder() {
    List<CriterionAt> rules = Criteria.shippedAt(AS_AT, HarmWeights.shipped());
    assertThat(Criteria.met(rules, person().on("2026-06-01").history())).isEmpty();
    assertThat(
            Criteria.met(
                rules,
                person()
                    .sex(Sex.MALE)
                    .on("2015-01-01", 6)
                    .against("V1", "2026-04-01")
                    .against("V2", "2026-04-20")
                    .on("2026-06-01", 2)
                    .history()))
        .containsExactly(
            "dyfed-powys-repeat",
            "repeat-rolling",
            "dyfed-powys-serial",
            "oldham-ten",
            "matac-serial",
            "marac-escalation",
            "never-high",
            "long-career");
  }

  @Test
  void sayTheSameFromManyThreadsAtOnce() {
    IncidentLog log =
        IncidentLog.of(
            IntStream.range(0, 4_000)
                .mapToObj(
                    i ->
                        IncidentRow.of(
                                "I" + i,
                                "P" + i % 397,
                                AS_AT.minusDays(i % 397 * 11 % 400 + i % 7 * 20))
                            .withVictim("V" + i % 5)
                            .withPerson(i % 3 == 0 ? Sex.MALE : null, null))
                .toList());
    List<CriterionAt> rules = Criteria.shippedAt(AS_AT, HarmWeights.shipped());
    List<List<String>> alone =
        IntStream.range(0, log.people())
            .mapToObj(person -> Criteria.met(rules, log.history(person)))
            .toList();
    assertThat(
            IntStream.range(0, log.people())
                .parallel()
                .mapToObj(person -> Criteria.met(rules, log.history(person)))
                .toList())
        .isEqualTo(alone);
    assertThat(alone).anySatisfy(met -> assertThat(met).hasSizeGreaterThan(2));
  }
}
