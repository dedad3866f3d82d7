package org.onus.app.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.UnreadColumns;

/** What several commands say in the same words. */
final class Words {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final int MOST_COLUMNS = 10;

  private Words() {}

  static String day(@Nullable LocalDate date) {
    return date == null ? "unknown" : DAY.format(date);
  }

  /** The first names, and how many more there are. */
  static String first(List<String> names, int most, String what) {
    String first =
        names.stream().limit(most).map(PlainWriter::inLine).collect(Collectors.joining(", "));
    return names.size() > most
        ? first + " and %,d more %s".formatted(names.size() - most, what)
        : first;
  }

  /** Which columns were not read, and what they were perhaps meant for. */
  static List<String> unread(UnreadColumns<?> unread) {
    List<String> lines = new ArrayList<>();
    if (!unread.names().isEmpty()) {
      lines.add("Not read: %s.".formatted(first(unread.names(), MOST_COLUMNS, "columns")));
    }
    if (!unread.perhaps().isEmpty()) {
      lines.add("Did you mean --map \"%s\"?".formatted(PlainWriter.inLine(unread.renaming())));
    }
    return lines;
  }
}
