package org.onus.app.casefile.web.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.identification.ListQuestion;
import org.onus.app.identification.ListQuestion.Filters;
import org.onus.app.identification.ListQuestion.Sort;
import org.onus.app.identification.PriorityLists;
import org.onus.app.identification.rulebook.InForce;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.engine.ranking.Profile;
import org.onus.engine.ranking.Profiles;

/**
 * What a reader asked of the list, as the address says it.
 *
 * @param list name of a profile or of a rule
 * @param day as typed, empty for today
 * @param before as typed, empty for four weeks earlier
 */
public record ListForm(
    String list,
    String day,
    String before,
    String area,
    String rule,
    boolean neverHigh,
    boolean fresh,
    boolean inCustody,
    boolean released,
    boolean notLookedAt,
    String sort) {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  public static ListForm of(Map<String, String> fields) {
    return new ListForm(
        fields.getOrDefault("list", Profiles.RFGV.name()),
        fields.getOrDefault("day", "").strip(),
        fields.getOrDefault("before", "").strip(),
        fields.getOrDefault("area", ""),
        fields.getOrDefault("rule", ""),
        fields.containsKey("never-high"),
        fields.containsKey("new"),
        fields.containsKey("in-custody"),
        fields.containsKey("released"),
        fields.containsKey("not-looked-at"),
        fields.getOrDefault("sort", "rank"));
  }

  /** The same list and days without any filter. */
  ListForm withoutFilters() {
    return new ListForm(list, day, before, "", "", false, false, false, false, false, sort);
  }

  public boolean hasFilters() {
    return !equals(withoutFilters());
  }

  /** What is asked, or the problems that keep it from being answered. */
  public Optional<ListQuestion> question(
      LocalDate today, InForce inForce, Problems problems, Messages messages) {
    Profile profile = inForce.profile(list).orElse(inForce.first());
    boolean byRule = inForce.profile(list).isEmpty();
    if (byRule && inForce.rule(list).isEmpty()) {
      problems.add("list", messages.text("casefile.list.list.unknown"));
    }
    LocalDate asAt = date(day, today, "day", problems, messages);
    if (asAt.isAfter(today) || asAt.isBefore(EARLIEST)) {
      problems.add("day", messages.text("casefile.list.day.range"));
    }
    LocalDate earlier =
        date(before, asAt.minusDays(PriorityLists.DAYS_COMPARED), "before", problems, messages);
    if (!earlier.isBefore(asAt) || earlier.isBefore(EARLIEST.minusYears(1))) {
      problems.add("before", messages.text("casefile.list.before.range"));
    }
    return problems.isEmpty()
        ? Optional.of(
            new ListQuestion(asAt, profile, byRule ? list : null, earlier, filters(), sorting()))
        : Optional.empty();
  }

  private Filters filters() {
    return new Filters(
        orNull(area), orNull(rule), neverHigh, fresh, inCustody, released, notLookedAt);
  }

  private Sort sorting() {
    return Arrays.stream(Sort.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(sort))
        .findFirst()
        .orElse(Sort.RANK);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static LocalDate date(
      String typed, LocalDate otherwise, String field, Problems problems, Messages messages) {
    try {
      return typed.isEmpty() ? otherwise : LocalDate.parse(typed);
    } catch (DateTimeParseException _) {
      problems.add(field, messages.text("casefile.list.date.unreadable"));
      return otherwise;
    }
  }

  /** The part of an address after its question mark that asks the same again. */
  public String address() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("list", list.equals(Profiles.RFGV.name()) ? "" : list);
    fields.put("day", day);
    fields.put("before", before);
    fields.put("area", area);
    fields.put("rule", rule);
    fields.put("never-high", neverHigh ? "yes" : "");
    fields.put("new", fresh ? "yes" : "");
    fields.put("in-custody", inCustody ? "yes" : "");
    fields.put("released", released ? "yes" : "");
    fields.put("not-looked-at", notLookedAt ? "yes" : "");
    fields.put("sort", sort.equals("rank") ? "" : sort);
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isEmpty())
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
