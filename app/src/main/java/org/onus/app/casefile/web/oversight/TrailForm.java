package org.onus.app.casefile.web.oversight;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.trail.Kind;
import org.onus.app.access.trail.TrailQuery;
import org.onus.app.kernel.Here;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;

/** What the records of access are searched by, as the address says it: ids, codes and days. */
public record TrailForm(String record, String user, String kind, String from, String to) {
  private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  static TrailForm of(Map<String, String> fields) {
    return new TrailForm(
        fields.getOrDefault("record", "").strip(),
        fields.getOrDefault("user", ""),
        fields.getOrDefault("kind", ""),
        fields.getOrDefault("from", "").strip(),
        fields.getOrDefault("to", "").strip());
  }

  /** The same for everybody's records. */
  TrailForm withoutRecord() {
    return new TrailForm("", user, kind, from, to);
  }

  /** The one record whose rows are asked for; null for everybody's. */
  @Nullable UUID subject() {
    return record.matches(ID) ? UUID.fromString(record) : null;
  }

  /** The query; what cannot be understood is a problem and is left out. */
  TrailQuery query(@Nullable Long before, Problems problems, Messages messages) {
    LocalDate last = day("to", to, problems, messages);
    return new TrailQuery(
        id("record", record, problems, messages),
        user.isEmpty() ? null : user,
        Arrays.stream(Kind.values())
            .filter(known -> known.name().equals(kind))
            .findFirst()
            .orElse(null),
        start(day("from", from, problems, messages)),
        last == null ? null : start(last.plusDays(1)),
        before);
  }

  private static @Nullable UUID id(
      String field, String text, Problems problems, Messages messages) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      problems.add(field, messages.text("casefile.trail.record.wrong"));
      return null;
    }
  }

  private static @Nullable LocalDate day(
      String field, String text, Problems problems, Messages messages) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      problems.add(field, messages.text("casefile.trail.day.wrong"));
      return null;
    }
  }

  private static @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(Here.ZONE).toInstant();
  }

  /** The filters as an address, ids and codes alone. */
  String address() {
    return Stream.of(
            field("record", record.matches(ID) ? record : ""),
            field("user", user.matches("[0-9a-z-]{1,36}") ? user : ""),
            field("kind", kind.matches("[A-Z_]{1,20}") ? kind : ""),
            field("from", from.matches("[0-9-]{10}") ? from : ""),
            field("to", to.matches("[0-9-]{10}") ? to : ""))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("&"));
  }

  private static String field(String name, String value) {
    return value.isEmpty() ? "" : name + "=" + value;
  }
}
