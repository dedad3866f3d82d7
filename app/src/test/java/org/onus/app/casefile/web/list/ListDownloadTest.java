package org.onus.app.casefile.web.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.identification.InventedForce;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.engine.incidents.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A download holds the list of the page, all of it and nothing else. */
@ServiceTest
class ListDownloadTest {
  private final Browser browser;
  private final InventedForce force;
  private final JdbcClient jdbc;
  @TempDir private Path folder = Path.of("");

  @Autowired
  ListDownloadTest(Browser browser, JdbcClient jdbc, ApplicationContext service) {
    this.jdbc = jdbc;
    this.browser = browser;
    this.force = new InventedForce(service);
  }

  @Test
  void holdsAllPagesOfTheListChosenInItsOrder() {
    force.record(InventedForce.many(170, 5));
    force.score();
    String chosen = "area=North&never-high=yes&sort=harm";
    List<String> shown = new ArrayList<>();
    List<String> ranks = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      PageSeen seen = browser.open("/list?" + chosen + "&page=" + page);
      shown.addAll(seen.document().select("a[data-person]").eachText());
      seen.document()
          .select("#priority-list tbody tr td:first-child")
          .forEach(cell -> ranks.add(cell.ownText()));
    }

    PageSeen first = browser.open("/list?" + chosen);
    PageSeen download = browser.open(first.link("Download all " + shown.size() + " as CSV"));
    List<NamedCsvRecord> rows = rows(download);

    assertThat(shown).hasSizeGreaterThan(10);
    assertThat(rows.stream().map(row -> row.getField("person_id")))
        .containsExactlyElementsOf(shown);
    assertThat(rows.stream().map(row -> row.getField("rank"))).containsExactlyElementsOf(ranks);
    assertThat(rows).allSatisfy(row -> assertThat(row.getField("areas")).contains("North"));
  }

  @Test
  void bearsTheMarkingInItsName() {
    force.record(InventedForce.many(3, 5));

    assertThat(browser.open("/list.csv").header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"OFFICIAL-SENSITIVE-priority-list-rfgv-2026-11-22.csv\"");
    assertThat(browser.open("/list.json?list=never-high").header("Content-Disposition"))
        .contains("OFFICIAL-SENSITIVE-priority-list-never-high-2026-11-22.json");
  }

  @Test
  void letsNoReferenceRunAsAFormula() {
    force.record(
        InventedForce.row("I1", "=HYPERLINK(\"x\")", TestClock.TODAY, "V1"),
        InventedForce.row("I2", "@sum", TestClock.TODAY.minusDays(1), "V1"),
        InventedForce.row("I3", "plain", TestClock.TODAY.minusDays(2), "V1"));

    assertThat(rows(browser.open("/list.csv")).stream().map(row -> row.getField("person_id")))
        .containsExactly("'=HYPERLINK(\"x\")", "'@sum", "plain");
    assertThat(json(browser.open("/list.json")).get(0).get("person_id").asString())
        .as("a program reads it, so it stays exact")
        .isEqualTo("=HYPERLINK(\"x\")");
  }

  @Test
  void aSpreadsheetHoldsTheSameWithNumbersAsNumbers() throws IOException {
    force.record(
        InventedForce.row("I1", "=HYPERLINK(\"x\")", TestClock.TODAY, "V1"),
        InventedForce.row("I2", "plain", TestClock.TODAY.minusDays(2), "V1"));

    PageSeen download = browser.open("/list.xlsx");
    String sheet = entry(download.bytes(), "xl/worksheets/sheet1.xml");

    assertThat(download.header("Content-Disposition"))
        .contains("OFFICIAL-SENSITIVE-priority-list-rfgv-2026-11-22.xlsx");
    assertThat(sheet).contains("OFFICIAL-SENSITIVE").doesNotContain("<f>");
    assertThat(sheet).contains("<v>1</v>").contains("<v>2</v>");
    assertThat(entry(download.bytes(), "xl/sharedStrings.xml"))
        .contains("person_id")
        .contains(">&apos;=HYPERLINK(")
        .contains(">plain<");
  }

  @Test
  void saysOfWhomTheRowsWereChangedAfterTheirDay() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(9), "V1"));
    force.score(TestClock.TODAY.minusDays(7));
    jdbc.sql("UPDATE identification_day SET afterwards = FALSE").update();

    force.record(
        InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(9), "V1")
            .withOffence(InventedForce.STRANGULATION, Kind.CRIME));

    JsonNode person = json(browser.open("/list.json?day=2026-11-15")).get(0);
    assertThat(person.get("components")).isEmpty();
    assertThat(person.get("note").asString()).contains("Rows of this person were changed");
    assertThat(json(browser.open("/list.json")).get(0).get("note")).isNull();
  }

  @Test
  void jsonCarriesTheRowsBehindEachScore() {
    force.record(
        InventedForce.row("I1", "P1", TestClock.TODAY, "V1"),
        InventedForce.row("I2", "P1", TestClock.TODAY.minusDays(3), "V2"));

    JsonNode person = json(browser.open("/list.json")).get(0);

    assertThat(person.get("rows")).hasSize(2);
    assertThat(person.get("components"))
        .hasSize(4)
        .allSatisfy(part -> assertThat(part.get("how").asString()).isNotEmpty());
    double sum = 0;
    for (JsonNode part : person.get("components")) {
      sum += part.get("contribution").asDouble();
    }
    assertThat(sum).isCloseTo(person.get("score").asDouble(), within(0.005));
  }

  @Test
  void saysWhatChangedSinceTheDayComparedWith() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(20), "V1"));
    force.score();
    String before = rows(browser.open("/list.csv")).getFirst().getField("score");

    force.record(
        IntStream.range(0, 3)
            .mapToObj(i -> InventedForce.row("J" + i, "P1", TestClock.TODAY, "V" + i))
            .toList());

    NamedCsvRecord after = rows(browser.open("/list.csv")).getFirst();
    assertThat(after.getField("score")).isNotEqualTo(before);
    assertThat(after.getField("rank_before")).isEmpty();
    assertThat(after.getField("change")).startsWith("not on the list then, 4 new incidents");
  }

  @Test
  void aQuestionThatCannotBeUnderstoodIsRefused() {
    assertThat(browser.open("/list.csv?day=tomorrow").status()).isEqualTo(400);
  }

  private static List<NamedCsvRecord> rows(PageSeen download) {
    return CsvReader.builder().ofNamedCsvRecord(download.text()).stream().toList();
  }

  private String entry(byte[] archive, String name) throws IOException {
    Path file = Files.write(folder.resolve("list.xlsx"), archive);
    try (ZipFile book = new ZipFile(file.toFile());
        InputStream in = book.getInputStream(book.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JsonNode json(PageSeen download) {
    return JsonMapper.builder().build().readTree(download.text());
  }
}
