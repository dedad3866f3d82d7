package org.onus.app.assessment.area.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.assessment.area.AreaQuestion;
import org.onus.app.assessment.area.AreaQuestion.Grouping;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.engine.disclosure.Quarters;
import org.springframework.util.MultiValueMap;

/**
 * What an area is asked about, as the address says it: days, names of areas, and how to compare.
 */
public record AreaForm(String from, String to, String by, List<String> sites, boolean small) {
  public AreaForm {
    sites = List.copyOf(sites);
  }

  /**
   * The last four quarters that are over, unless the fields say otherwise; with small numbers the
   * last twelve months.
   */
  static AreaForm of(MultiValueMap<String, String> fields, LocalDate today) {
    Quarters over = Quarters.ofTheLastYear(today);
    return first(fields, "small", "").equals("yes")
        ? ofAnyDays(fields, today)
        : of(fields, over.from(), over.to());
  }

  /** The last twelve months, unless the fields say otherwise. */
  static AreaForm ofAnyDays(MultiValueMap<String, String> fields, LocalDate today) {
    return of(fields, today.minusYears(1).plusDays(1), today);
  }

  private static AreaForm of(MultiValueMap<String, String> fields, LocalDate from, LocalDate to) {
    return new AreaForm(
        first(fields, "from", from.toString()),
        first(fields, "to", to.toString()),
        first(fields, "by", Grouping.AREA.text()),
        fields.getOrDefault("site", List.of()),
        first(fields, "small", "").equals("yes"));
  }

  private static String first(MultiValueMap<String, String> fields, String name, String otherwise) {
    String value = fields.getFirst(name);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }

  /** The question; null with a problem for each day that cannot be understood. */
  @Nullable AreaQuestion question(Problems problems, Messages messages) {
    LocalDate first = day("from", from, problems, messages);
    LocalDate last = day("to", to, problems, messages);
    if (first == null || last == null) {
      return null;
    }
    if (first.isAfter(last)) {
      problems.add("to", messages.text("figures.to.before"));
      return null;
    }
    return new AreaQuestion(
        first,
        last,
        by.equals(Grouping.PATHWAY.text()) ? Grouping.PATHWAY : Grouping.AREA,
        Set.copyOf(sites),
        small);
  }

  private static @Nullable LocalDate day(
      String field, String text, Problems problems, Messages messages) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1900 && day.getYear() < 3000) {
        return day;
      }
    } catch (DateTimeException _) {
      // said below
    }
    problems.add(field, messages.text("figures.day.wrong"));
    return null;
  }

  /** The question as an address. */
  String address() {
    return Stream.of(
            Stream.of(field("from", from), field("to", to), field("by", by)),
            sites.stream().map(site -> field("site", site)),
            small ? Stream.of("small=yes") : Stream.<String>of())
        .flatMap(part -> part)
        .collect(Collectors.joining("&"));
  }

  private static String field(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
