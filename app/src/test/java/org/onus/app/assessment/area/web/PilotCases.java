package org.onus.app.assessment.area.web;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.onus.engine.instruments.Question;

/**
 * Invented cases made from the printed counts of the PPIT pilots' evaluation (Robinson and Clancy
 * 2017, Appendix B): at each site so many cases, of which so many have each item.
 */
final class PilotCases {
  static final List<String> SITES = List.of("dyfed_powys", "hampshire", "manchester");

  /** One printed row. */
  record Row(Question question, boolean marked, Map<String, Integer> no, Map<String, Integer> yes) {
    /** As printed: with one decimal. */
    String percent(String site) {
      int there = yes.getOrDefault(site, 0);
      return String.format(Locale.UK, "%.1f%%", 100.0 * there / (there + no.getOrDefault(site, 0)));
    }
  }

  private PilotCases() {}

  static List<Row> rows() {
    try (InputStream in = PilotCases.class.getResourceAsStream("appendix-b.csv");
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder().ofNamedCsvRecord(Objects.requireNonNull(in))) {
      return csv.stream().map(PilotCases::row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(NamedCsvRecord line) {
    Map<String, Integer> no = new HashMap<>();
    Map<String, Integer> yes = new HashMap<>();
    for (String site : SITES) {
      no.put(site, Integer.valueOf(line.getField(site + "_no")));
      yes.put(site, Integer.valueOf(line.getField(site + "_yes")));
    }
    return new Row(
        new Question(line.getField("item"), line.getField("timeframe")),
        line.getField("significant_p05").equals("yes"),
        no,
        yes);
  }

  /**
   * The answers of so many cases of a site. The first ones are the priorities, and get so many
   * points that their mean is the printed one; within both groups points go to whoever has fewest.
   */
  static List<Map<Question, String>> cases(String site, int cases, int priorities, double mean) {
    List<Map<Question, String>> all = new ArrayList<>();
    IntStream.range(0, cases).forEach(_ -> all.add(new HashMap<>()));
    int total = rows().stream().mapToInt(row -> row.yes().getOrDefault(site, 0)).sum();
    double left = priorities * mean;
    double rest = total;
    for (Row row :
        rows().stream()
            .sorted(Comparator.comparingInt(r -> -r.yes().getOrDefault(site, 0)))
            .toList()) {
      int yes = Math.min(cases, row.yes().getOrDefault(site, 0));
      int known = Math.min(cases, yes + row.no().getOrDefault(site, 0));
      int high = Math.min(priorities, (int) Math.round(yes * left / rest));
      high = Math.max(high, yes - (cases - priorities));
      left -= high;
      rest -= yes;
      give(all.subList(0, priorities), row.question(), high);
      give(all.subList(priorities, cases), row.question(), yes - high);
      int absent = known - yes;
      for (Map<Question, String> one : all) {
        if (absent > 0 && !one.containsKey(row.question())) {
          one.put(row.question(), "absent");
          absent--;
        }
      }
    }
    return all;
  }

  private static void give(List<Map<Question, String>> cases, Question question, int times) {
    cases.stream()
        .sorted(
            Comparator.comparingLong(
                one -> one.values().stream().filter("present"::equals).count()))
        .limit(times)
        .forEach(one -> one.put(question, "present"));
  }
}
