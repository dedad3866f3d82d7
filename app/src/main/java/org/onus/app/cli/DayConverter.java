package org.onus.app.cli;

import java.time.LocalDate;
import org.onus.engine.incidents.Dates;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day in an option, written as in the files. */
final class DayConverter implements ITypeConverter<LocalDate> {

  @Override
  public LocalDate convert(String text) {
    LocalDate day = Dates.day(text);
    if (day == null) {
      throw new TypeConversionException(
          "'%s' is not a day of the calendar written as 2026-11-22 or 22/11/2026".formatted(text));
    }
    return day;
  }
}
