package org.onus.app.casefile.web.oversight;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.trail.TrailLine;
import org.onus.app.kernel.SpreadsheetText;

/** The columns of the records of access as a file, whatever its form. */
final class TrailFile {
  static final List<String> NAMES =
      List.of(
          "row",
          "at",
          "account",
          "name",
          "on_behalf_of",
          "role",
          "agency",
          "kind",
          "deed",
          "records",
          "record_ids",
          "about",
          "grounds",
          "rules_version",
          "purpose",
          "recipients",
          "detail");

  private TrailFile() {}

  /** Numbers, and texts that no spreadsheet takes for a formula. */
  static List<Object> fields(TrailLine line) {
    return List.of(
        line.id(),
        line.at().toString(),
        text(line.who()),
        text(line.name()),
        text(line.behalf()),
        text(line.role()),
        text(line.agency()),
        line.deed().kind().name(),
        line.deed().name(),
        line.everybody() ? "everybody" : (Object) line.concerned(),
        line.subjects().stream().map(UUID::toString).collect(Collectors.joining(" ")),
        text(line.about()),
        text(line.grounds()),
        line.rules(),
        text(line.purpose()),
        text(String.join(" ", line.recipients())),
        text(line.detail()));
  }

  private static String text(@Nullable Object value) {
    return SpreadsheetText.harmless(Objects.toString(value, ""));
  }
}
