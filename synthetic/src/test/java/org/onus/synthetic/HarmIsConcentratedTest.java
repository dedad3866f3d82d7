package org.onus.synthetic;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onus.synthetic.Sample.Row;

/**
 * Harm in days, by the medians of the offence groups in the Cambridge Crime Harm Index of 2026:
 * violence with injury 365, without injury 10, stalking and harassment 10, rape 2,555, other sexual
 * 182.25, arson 185, public order 7.5, anything else 10 and no crime 1.
 */
class HarmIsConcentratedTest {

  private static final Map<String, Double> DAYS =
      Map.ofEntries(
          entry("005/01", 365.0),
          entry("002/00", 365.0),
          entry("008/01", 365.0),
          entry("008/06", 365.0),
          entry("008/77", 365.0),
          entry("SC15005", 365.0),
          entry("SC15006", 365.0),
          entry("005/04", 365.0),
          entry("019/08", 2555.0),
          entry("019/10", 2555.0),
          entry("020/03", 182.25),
          entry("020/05", 182.25),
          entry("056/01", 185.0),
          entry("125/09", 7.5),
          entry("", 1.0));

  @ParameterizedTest
  @EnumSource(Shape.class)
  void fiveInAHundredCarryMoreThanHalf(Shape shape) {
    Map<String, Double> harm = new HashMap<>();
    for (Row row : Sample.of(shape).incidentRows()) {
      harm.merge(
          row.get("person_id"), DAYS.getOrDefault(row.get("offence_code"), 10.0), Double::sum);
    }
    List<Double> worstFirst = harm.values().stream().sorted(Comparator.reverseOrder()).toList();
    double all = worstFirst.stream().mapToDouble(Double::doubleValue).sum();
    double top =
        worstFirst.stream().limit(worstFirst.size() / 20).mapToDouble(Double::doubleValue).sum();

    assertThat(top / all).isBetween(0.5, 0.9);
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void halfOfThePeopleAreRecordedOnce(Shape shape) {
    Map<String, List<Row>> people = Sample.of(shape).incidentsByPerson();
    long once = people.values().stream().filter(incidents -> incidents.size() == 1).count();

    assertThat((double) once / people.size()).isBetween(0.45, 0.55);
  }
}
