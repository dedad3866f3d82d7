package org.onus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code onus identify} with each of its options, on a file small enough to work out by hand. */
class IdentifyCommandTest {
  private static final String ROWS =
      """
      incident_id,person_id,date,offence_code,kind,victim_id,area,sex,dob
      I1,P1,2025-11-12,105/01,crime,V1,North,M,1990-05-01
      I1,P1,2025-11-12,105/01,crime,V2,North,M,1990-05-01
      I2,P1,24/08/2025,,non-crime,P2,South,M,
      I3,P2,2025-10-03,105/01,crime,P1,North,F,1988-01-01
      I6,P2,2025-09-01,105/01,crime,P1,North,F,1988-01-01
      I4,P3,2025-10-03,ZZ99,crime,,,M,
      I5,P4,2020-01-01,105/01,crime,V9,North,M,
      """;

  private static final List<String> COLUMNS =
      List.of(
          "rank",
          "person_id",
          "score",
          "recency",
          "frequency",
          "gravity",
          "victims",
          "events",
          "last_event",
          "harm_days",
          "criteria",
          "why",
          "flags",
          "rank_best",
          "rank_worst",
          "known_victims",
          "days_at_liberty_since_last",
          "lifetime_events",
          "lifetime_victims",
          "lifetime_harm_days",
          "first_event",
          "areas",
          "other_records");

  @TempDir Path folder;
  private Path incidents;
  private Path list;

  @BeforeEach
  void write() throws IOException {
    incidents = Files.writeString(folder.resolve("incidents.csv"), ROWS);
    list = folder.resolve("list.csv");
  }

  @Test
  void theListHasTheColumnsInTheirOrderAndTwoDecimals() throws IOException {
    identify();

    assertThat(Files.readString(list))
        .isEqualToNormalizingNewlines(
            String.join(",", COLUMNS)
                + """

                1,P1,53.92,92.59,20.00,35.91,75.00,2,2025-11-12,21.00,dyfed-powys-serial;matac-serial,"2 incidents, 3 victims, last 10 days ago, common assault",both-ways;custody-not-checked,1,1,3,10,2,3,21.00,2025-08-24,North;South,
                2,P2,37.62,68.04,20.00,35.37,25.00,2,2025-10-03,20.00,,"2 incidents, 1 victim, last 50 days ago, common assault",both-ways;custody-not-checked,2,2,1,50,2,1,20.00,2025-09-01,North,
                3,P3,21.93,68.04,10.00,8.05,0.00,1,2025-10-03,1.00,,"1 incident, victim not recorded, last 50 days ago, ZZ99",unknown-victims;custody-not-checked;provisional,3,3,0,50,1,0,1.00,2025-10-03,,
                """);
  }

  @Test
  void aListAsJsonHasTheSameFieldsAndTheRowsBehindThem() throws IOException {
    Path json = folder.resolve("list.json");

    assertThat(Terminal.run("identify", incidents, "--as-at", "2025-11-22", "--out", json).code())
        .isZero();

    JsonNode people = JsonMapper.shared().readTree(json.toFile());
    assertThat(people).hasSize(3);
    JsonNode first = people.get(0);
    List<String> fields = new ArrayList<>(COLUMNS);
    fields.addAll(List.of("components", "rows"));
    assertThat(first.propertyNames()).containsExactlyElementsOf(fields);
    assertThat(first.get("rank").intValue()).isEqualTo(1);
    assertThat(first.get("person_id").stringValue()).isEqualTo("P1");
    assertThat(Files.readString(json)).contains("\"score\":53.92,", "\"harm_days\":21.00,");
    assertThat(first.get("rows")).hasSize(3);
    assertThat(first.get("rows").get(0).get("offence_code").isNull()).isTrue();
    assertThat(first.get("components").get(0).get("name").stringValue()).isEqualTo("recency");
  }

  @Test
  void theSummarySaysWhatWasReadWhoLeadsAndWhereTheListIs() {
    assertThat(identify().out())
        .isEqualToNormalizingNewlines(
            """
            Read 7 rows about 4 people, dated 1 January 2020 to 12 November 2025.
              1 row repeats an incident id that an earlier row of the person has, which is allowed.
              Dates are written in two styles: 6 as 2026-11-22, 1 as 22/11/2026.
              1 row has an offence code without a weight and weighs 1 day: ZZ99.
              No row has a risk grade: the rule never-high then says what marac-escalation says.
              Custody not checked: no spells were given, so quiet time may be custody.

            Recency, frequency, gravity and victims over two years at liberty. Onus's own profile: no police force's matrix.
            Harm is weighed by the table that Onus ships.
            As at 22 November 2025 3 people have a score; all are listed.
            Harm: the top 1%% of them carry 50.0%% of 42 harm days, the top 5%% 50.0%%, the top 10%% 50.0%%.

                                                 on the list       in the data
            Sex        female                              –                 –
            Sex        male                                –                 –
            Age        35 to 44                            –                 –
            Age        unknown                             –                 –
            Counts under 5 are not shown, nor any that would give one away.
            Not in the file: ethnicity.

             Rank    Score  Range      Person  Why
                1    53.92  1–1        P1      2 incidents, 3 victims, last 10 days ago, common assault
                                        meets dyfed-powys-serial, matac-serial
                                        flags both-ways
                2    37.62  2–2        P2      2 incidents, 1 victim, last 50 days ago, common assault
                                        flags both-ways
                3    21.93  3–3        P3      1 incident, victim not recorded, last 50 days ago, ZZ99
                                        flags unknown-victims, provisional
            Range: the ranks a person can have when one weight moves by a fifth.

            The whole list is in %s.
            """
                .formatted(list));
  }

  @Test
  void reasonsStandUnderOneAnotherBesideReferencesOfFortyCharacters() throws IOException {
    Files.writeString(
        incidents,
        "incident_id,person_id,date\nI1,P,2025-11-12\nI2,%s,2025-11-12\n"
            .formatted("L".repeat(40)));

    assertThat(identify().out().lines().filter(line -> line.contains("1 incident")))
        .extracting(line -> line.indexOf("1 incident"))
        .hasSize(2)
        .containsOnly(69);
  }

  @Test
  void v100CountsCrimesOfAYearAndHasNoComponents() throws IOException {
    identify("--profile", "v100");

    assertThat(column("person_id")).containsExactly("P2");
    assertThat(column("score")).containsExactly("20.00");
    assertThat(column("recency")).containsExactly("");
    assertThat(column("victims")).containsExactly("1");
    assertThat(column("rank_best")).containsExactly("");
  }

  @Test
  void aProfileOfOnesOwnIsAFile() throws IOException {
    Path profile =
        Files.writeString(
            folder.resolve("mine.yaml"),
            """
            name: mine
            title: Only how many incidents, agreed by nobody.
            weights: {recency: 0, frequency: 1, gravity: 0, victims: 0}
            """);

    Terminal said = identify("--profile", profile);

    assertThat(said.out()).contains("Only how many incidents, agreed by nobody.");
    assertThat(column("person_id")).containsExactly("P1", "P2", "P3");
    assertThat(column("score")).containsExactly("20.00", "20.00", "10.00");
  }

  @Test
  void aProfileThatThereIsNotIsNamed() {
    assertCannot(
        "There is no profile \"best\": give rfgv, v100 or the name of a file.",
        "--profile",
        "best");
  }

  @Test
  void aShippedRuleChoosesWhoIsListed() throws IOException {
    Terminal said = identify("--criteria", "matac-serial");

    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains("Rule matac-serial: ", "As at 22 November 2025 1 person is listed.");
    assertThat(column("person_id")).containsExactly("P1");
    assertThat(column("criteria")).first().asString().contains("matac-serial");
    assertThat(identify("--criteria", "oldham-ten").out())
        .contains("As at 22 November 2025 nobody is listed.");
  }

  @Test
  void whoMeetsARuleWithoutARowInTheWindowComesLastUnscored() throws IOException {
    Terminal said = identify("--criteria", men());

    assertThat(said.out()).contains("3 people are listed, 1 of them without a score.");
    assertThat(column("person_id")).containsExactly("P1", "P3", "P4");
    assertThat(column("rank")).containsExactly("1", "2", "");
    assertThat(column("score")).containsExactly("53.92", "21.93", "");
    assertThat(column("last_event")).containsExactly("2025-11-12", "2025-10-03", "2020-01-01");
    assertThat(identify("--criteria", men(), "--top", 2).out()).contains("2 people are listed.");
    assertThat(column("person_id")).containsExactly("P1", "P3");
  }

  @Test
  void forWhomARuleCannotBeDecidedIsCounted() throws IOException {
    Path old = rule("age >= 30");

    assertThat(identify("--criteria", old).out())
        .contains("For 2 more people the rule cannot be decided: their age or sex is not known.");
    assertThat(column("person_id")).containsExactly("P1", "P2");
  }

  @Test
  void ownWeightsAreUsedAsTheyStand() throws IOException {
    Path weights =
        Files.writeString(folder.resolve("weights.csv"), "offence_code,days\n105/01,100\n");

    assertThat(identify("--harm", weights).out())
        .contains("Harm is weighed by the weights in weights.csv.");
    assertThat(column("person_id")).containsExactly("P1", "P2", "P3");
    assertThat(column("harm_days")).containsExactly("201.00", "200.00", "1.00");
  }

  @Test
  void daysInCustodyAreNotDaysWithoutOffending() throws IOException {
    Path spells =
        Files.writeString(folder.resolve("spells.csv"), "person_id,from,to\nP1,2025-11-14,\n");

    assertThat(identify("--custody", spells).out()).doesNotContain("ustody not checked");
    assertThat(column("days_at_liberty_since_last")).containsExactly("1", "50", "50");
    assertThat(column("recency")).containsExactly("99.23", "68.04", "68.04");
    assertThat(column("flags"))
        .containsExactly("both-ways;in-custody", "both-ways", "unknown-victims;provisional");
  }

  @Test
  void topListsSoManyAndTheRanksStayThoseAmongAll() throws IOException {
    assertThat(identify("--top", 1).out()).contains("3 people have a score; 1 is listed.");
    assertThat(column("person_id")).containsExactly("P1");
    assertThat(identify("--top", 2).out()).contains("3 people have a score; 2 are listed.");
    assertThat(identify("--top", 3).out()).contains("3 people have a score; all are listed.");
    assertCannot("--top takes a whole number from 1, not 0.", "--top", 0);
  }

  @Test
  void columnsMayBearTheForcesOwnNames() throws IOException {
    identify();
    String standard = Files.readString(list);
    Files.writeString(
        incidents, ROWS.replace("person_id,date", "nominal,occurred").replace("sex", "gender"));

    identify("--map", "person_id=nominal,date=occurred,sex=gender");

    assertThat(list).hasContent(standard);
  }

  @Test
  void whatChangedSinceAnEarlierDateStandsBesideEachName() throws IOException {
    identify("--compare", "31/10/2025");

    assertThat(column("rank_before")).containsExactly("3", "1", "2");
    assertThat(column("score_before")).containsExactly("24.72", "40.76", "25.07");
    assertThat(column("change"))
        .containsExactly(
            "1 new incident, +2 victims, +20 harm days, score +29.20",
            "no new incident, score -3.14",
            "no new incident, score -3.14");
    assertCannot("--compare takes a date before the as-at date", "--compare", "2025-11-22");
  }

  /** Not among everybody: a rank of another list would look like a rise or a fall. */
  @Test
  void anEarlierRankOnAListByRuleCountsAmongThoseWhoMetTheRuleThen() throws IOException {
    identify("--criteria", men(), "--compare", "2025-10-31");

    assertThat(column("person_id")).containsExactly("P1", "P3", "P4");
    assertThat(column("rank_before")).containsExactly("2", "1", "");

    identify("--criteria", rule("victims(lifetime()) >= 2"), "--compare", "2025-10-31");

    assertThat(column("person_id")).containsExactly("P1");
    assertThat(column("rank_before")).containsExactly("");
    assertThat(column("score_before")).containsExactly("");
    assertThat(column("change")).containsExactly("not on the list then, 1 new incident");
  }

  @Test
  void aListIsCsvOrJson() {
    assertCannot(
        "--out takes a name that ends in .csv or .json, not list.txt.", "--out", "list.txt");
  }

  private Path men() throws IOException {
    return rule("sex == male");
  }

  private Path rule(String condition) throws IOException {
    return Files.writeString(
        folder.resolve("rule.yaml"),
        "name: mine\ntitle: Mine\nsource: nobody\nrule: " + condition + "\n");
  }

  private void assertCannot(String because, Object... more) {
    List<Object> words = new ArrayList<>(List.of("identify", incidents, "--as-at", "2025-11-22"));
    words.addAll(Arrays.asList(more));
    Terminal said = Terminal.run(words.toArray());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err().lines()).singleElement().asString().contains(because);
  }

  private Terminal identify(Object... more) {
    List<Object> words =
        new ArrayList<>(List.of("identify", incidents, "--as-at", "2025-11-22", "--out", list));
    words.addAll(Arrays.asList(more));
    return Terminal.run(words.toArray());
  }

  private List<String> column(String name) throws IOException {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(list)) {
      return rows.stream().map(row -> row.getField(name)).toList();
    }
  }
}
