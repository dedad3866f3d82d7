package org.onus.app.people.files;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.Agency;
import org.onus.engine.incidents.Dates;
import org.onus.engine.incidents.RefusalCode;

/** The fields of one row, by column; each is read as what it should be, or refuses the row. */
final class Cells<C> {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private final Map<C, String> texts;
  private final LocalDate today;

  /**
   * A row.
   *
   * @param texts what is not empty, trimmed
   */
  Cells(Map<C, String> texts, LocalDate today) {
    this.texts = texts;
    this.today = today;
  }

  String text(C column) {
    return texts.getOrDefault(column, "");
  }

  String text(C column, RefusalCode missing) throws RowRefused {
    String text = text(column);
    if (text.isEmpty()) {
      throw new RowRefused(missing);
    }
    return text;
  }

  /** Words of at most so many characters. */
  String words(C column, int longest) throws RowRefused {
    String words = text(column);
    if (words.length() > longest) {
      throw new RowRefused(RefusalCode.WORDS_TOO_LONG);
    }
    return words;
  }

  /** The agency named, or the one whose file it is. */
  Agency agency(C column, Agency owner) throws RowRefused {
    String name = text(column);
    if (name.length() > Agency.LONGEST) {
      throw new RowRefused(RefusalCode.AGENCY_TOO_LONG);
    }
    return name.isEmpty() ? owner : new Agency(name);
  }

  @Nullable LocalDate day(C column, RefusalCode unreadable) throws RowRefused {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    LocalDate day = Dates.day(text);
    if (day == null) {
      throw new RowRefused(unreadable);
    }
    if (day.isBefore(EARLIEST)) {
      throw new RowRefused(RefusalCode.DATE_BEFORE_1900);
    }
    return day;
  }

  /** A last day that is not before the first. */
  @Nullable LocalDate lastDay(C column, @Nullable LocalDate first) throws RowRefused {
    LocalDate last = day(column, RefusalCode.UNREADABLE_LAST_DAY);
    if (first != null && last != null && last.isBefore(first)) {
      throw new RowRefused(RefusalCode.ENDS_BEFORE_IT_BEGINS);
    }
    return last;
  }

  /** A day that must be there and over. */
  LocalDate pastDay(C column) throws RowRefused {
    LocalDate day = day(column, RefusalCode.UNREADABLE_DATE);
    if (day == null) {
      throw new RowRefused(RefusalCode.NO_DATE);
    }
    if (day.isAfter(today)) {
      throw new RowRefused(RefusalCode.DATE_AFTER_TODAY);
    }
    return day;
  }

  boolean yesOrNo(C column) throws RowRefused {
    return switch (text(column).toLowerCase(Locale.ROOT)) {
      case "yes", "y", "true", "1" -> true;
      case "no", "n", "false", "0" -> false;
      default -> throw new RowRefused(RefusalCode.NEITHER_YES_NOR_NO);
    };
  }

  /** One of several names, however written: {@code ex-partner} is {@code EX_PARTNER}. */
  <T> T named(C column, Function<String, Optional<T>> naming, RefusalCode unknown)
      throws RowRefused {
    String name = text(column).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    return naming.apply(name).orElseThrow(() -> new RowRefused(unknown));
  }
}
