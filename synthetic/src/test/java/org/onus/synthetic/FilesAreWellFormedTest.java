package org.onus.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onus.synthetic.Sample.Row;

class FilesAreWellFormedTest {

  /** Codes typed from the lists of the Ministry of Justice, apart from the generator's. */
  private static final String CODES =
      "SC15004 SC15005 SC15006 CJ88001 CJ88116 OF61014 PH97004 PH97006 PH97009 PH97010 PH97011"
          + " FL96001 SE20002 PH97005 PH97012 DA21001 CS10503 MC80530 ST19001"
          + " 002/00 003/01 005/01 005/04 008/01 008/06 008/30 008/31 008/65 008/66 008/67 008/71"
          + " 008/74 008/77 011/03 019/08 019/10 020/03 020/05 036/03 056/01 066/38 066/39 068/19"
          + " 079/04 105/01 125/09 195/12 195/41 195/94 997/01";

  /** What each column may hold. */
  private static final Map<String, Pattern> FORMS =
      Map.ofEntries(
          form("incident_id", "[DGH]I\\d{9}"),
          form("person_id", "[DGH]P\\d{7}"),
          form("date", "\\d{4}-\\d\\d-\\d\\d"),
          form("kind", "crime|non-crime|"),
          form("victim_id", "([DGH][PV]\\d{7})?"),
          form("relationship", "partner|ex-partner|parent|adult child|sibling|other family|"),
          form("source", "[a-z' ]+"),
          form("children_present", "yes|no|"),
          form("sex", "F|M|"),
          form("dob", "(\\d{4}-\\d\\d-\\d\\d)?"),
          form("ethnicity", "([WMABO]\\d|NS)?"),
          form("risk_grade", "standard|medium|high|"));

  private static Map.Entry<String, Pattern> form(String column, String form) {
    return Map.entry(column, Pattern.compile(form));
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void theHeaderIsThatOfThePublicFormat(Shape shape) {
    assertThat(Sample.of(shape).incidentRows().getFirst().cells().keySet())
        .containsExactly(
            "incident_id",
            "person_id",
            "date",
            "offence_code",
            "kind",
            "victim_id",
            "relationship",
            "area",
            "source",
            "children_present",
            "sex",
            "dob",
            "ethnicity",
            "risk_grade");
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void everyIncidentRowWouldBeAccepted(Shape shape) {
    assertThat(Sample.of(shape).incidentRows().stream().flatMap(row -> faults(row).stream()))
        .isEmpty();
  }

  private static List<String> faults(Row row) {
    List<String> faults = new ArrayList<>();
    FORMS.forEach(
        (column, form) -> {
          if (!form.matcher(row.get(column)).matches()) {
            faults.add(column + " in " + row);
          }
        });
    LocalDate day = row.date("date");
    if (day.isBefore(Sample.FIRST_DAY) || day.isAfter(Sample.LAST_DAY)) {
      faults.add("outside the period: " + row);
    }
    if (row.has("dob") && row.date("dob").isAfter(day.minusYears(16))) {
      faults.add("too young: " + row);
    }
    return faults;
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void codesAreRealButForAFewPlaceholders(Shape shape) {
    Set<String> known = Set.of(CODES.split(" "));
    List<Row> coded =
        Sample.of(shape).incidentRows().stream().filter(row -> row.has("offence_code")).toList();
    long placeholders =
        coded.stream().filter(row -> row.get("offence_code").equals("999/99")).count();

    assertThat(coded)
        .extracting(row -> row.get("offence_code"))
        .allMatch(code -> known.contains(code) || code.equals("999/99"));
    assertThat(placeholders).isBetween(1L, coded.size() / 200L);
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void policeWriteHomeOfficeCodesAndCourtsTheirOwn(Shape shape) {
    assertThat(Sample.of(shape).incidentRows().stream())
        .filteredOn(row -> row.has("offence_code") && !row.get("offence_code").equals("999/99"))
        .allMatch(
            row -> row.get("offence_code").contains("/") == row.get("source").equals("police"));
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void nothingIsChargedBeforeItWasAnOffence(Shape shape) {
    assertThat(Sample.of(shape).incidentRows())
        .filteredOn(row -> Set.of("008/77", "SC15005", "SC15006").contains(row.get("offence_code")))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.date("date")).isAfterOrEqualTo(LocalDate.of(2022, 6, 7)));
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void onlyMenAreRecordedForRapeAndOnlyOfPartners(Shape shape) {
    assertThat(Sample.of(shape).incidentRows().stream())
        .filteredOn(row -> row.get("offence_code").startsWith("019/"))
        .isNotEmpty()
        .allMatch(row -> row.get("sex").matches("M|"))
        .allMatch(row -> row.get("relationship").matches("partner|ex-partner|"));
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void rowsStandInOrderOfDateAndNoneTwice(Shape shape) {
    List<Row> rows = Sample.of(shape).incidentRows();

    assertThat(rows).extracting(row -> row.get("date")).isSorted();
    assertThat(rows).extracting(row -> row.get("incident_id")).isSorted();
    assertThat(new HashSet<>(rows)).hasSameSizeAs(rows);
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void anIncidentHasOneDateAndOneSource(Shape shape) {
    Map<String, Row> first = new HashMap<>();
    for (Row row : Sample.of(shape).incidentRows()) {
      Row same = first.computeIfAbsent(row.get("incident_id"), id -> row);
      if (!row.get("date").equals(same.get("date"))
          || !row.get("source").equals(same.get("source"))) {
        fail(row + " beside " + same);
      }
    }
    assertThat(first).hasSize((int) Sample.of(shape).written().incidents());
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void everyoneInTheIncidentsIsInTheFilesOfPeople(Shape shape) {
    Sample sample = Sample.of(shape);

    assertThat(ids(sample.people(), "record_id"))
        .hasSize(10_000)
        .isEqualTo(ids(sample.truth(), "person_id"))
        .isEqualTo(ids(sample.incidentRows(), "person_id"));
    Set<String> victims = ids(sample.victims(), "record_id");
    Set<String> unlisted = ids(sample.incidentRows(), "victim_id");
    unlisted.removeAll(victims);
    assertThat(victims).hasSameSizeAs(sample.victims());
    assertThat(unlisted).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void custodySpellsAreInOrderAndApart(Shape shape) {
    Map<String, List<Row>> byPerson = Sample.of(shape).custodyByPerson();

    assertThat(byPerson).isNotEmpty();
    byPerson.forEach(
        (person, spells) -> {
          for (int i = 0; i < spells.size(); i++) {
            Row spell = spells.get(i);
            assertThat(spell.date("from")).isBetween(Sample.FIRST_DAY, Sample.LAST_DAY);
            if (spell.has("to")) {
              assertThat(spell.date("to")).isAfter(spell.date("from"));
              assertThat(spell.date("to")).isBeforeOrEqualTo(Sample.LAST_DAY);
            }
            if (i > 0) {
              assertThat(spells.get(i - 1).has("to")).isTrue();
              assertThat(spell.date("from")).isAfterOrEqualTo(spells.get(i - 1).date("to"));
            }
          }
        });
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void theReportCountsTheRows(Shape shape) {
    Sample sample = Sample.of(shape);

    assertThat(sample.written().files())
        .hasSize(5)
        .allSatisfy(
            file -> {
              assertThat(file.rows()).isEqualTo(sample.rows(file.name()).size());
              assertThat(file.bytes()).isGreaterThan(file.rows());
            });
  }

  /** Stated in the method page: under five in a hundred people have any fault of recording. */
  @ParameterizedTest
  @EnumSource(Shape.class)
  void theMessIsSmall(Shape shape) {
    Sample sample = Sample.of(shape);
    long faults =
        sample.truth().stream().filter(row -> !row.get("dobs_recorded").equals("one")).count();

    assertThat(faults).isBetween(150L, 350L);
    assertThat(sample.people().stream().filter(row -> !row.has("sex")).count()).isBetween(25L, 85L);
  }

  private static Set<String> ids(List<Row> rows, String column) {
    Set<String> ids = new HashSet<>();
    rows.stream().map(row -> row.get(column)).filter(id -> !id.isEmpty()).forEach(ids::add);
    return ids;
  }
}
