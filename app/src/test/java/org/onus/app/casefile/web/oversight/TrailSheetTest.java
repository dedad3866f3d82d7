package org.onus.app.casefile.web.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.TrailLine;

class TrailSheetTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void bearsItsMarkingHoldsNumbersAsNumbersAndRunsNoFormula() throws IOException {
    Map<String, String> book = book(10, line(41, "=HYPERLINK(\"x\")"));

    String sheet = book.getOrDefault("xl/worksheets/sheet1.xml", "");
    assertThat(sheet).contains("OFFICIAL-SENSITIVE").contains("<v>41</v>").doesNotContain("<f>");
    assertThat(book.get("xl/sharedStrings.xml"))
        .contains(">row<")
        .contains(">&apos;=HYPERLINK(")
        .contains(">everybody<")
        .contains(">2026-11-22T10:00:00Z<");
  }

  @Test
  void goesOnOnAnotherSheetWhereOneIsFull() throws IOException {
    Map<String, String> full = book(3, line(1, "x"), line(2, "x"));
    Map<String, String> more = book(3, line(1, "x"), line(2, "x"), line(3, "x"));

    assertThat(full).doesNotContainKey("xl/worksheets/sheet2.xml");
    assertThat(more.get("xl/worksheets/sheet1.xml")).contains("r=\"A3\"").doesNotContain("A4");
    assertThat(more.get("xl/worksheets/sheet2.xml"))
        .contains("OFFICIAL-SENSITIVE")
        .contains("<v>3</v>");
  }

  private Map<String, String> book(int rowsOfASheet, TrailLine... lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TrailSheet sheet = new TrailSheet(out, rowsOfASheet)) {
      List.of(lines).forEach(sheet::add);
    }
    Path file = Files.write(folder.resolve("records.xlsx"), out.toByteArray());
    Map<String, String> entries = new HashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return entries;
  }

  private static TrailLine line(long id, String purpose) {
    return new TrailLine(
        id,
        Instant.parse("2026-11-22T10:00:00Z"),
        "service",
        null,
        null,
        null,
        "service",
        Deed.SCORED,
        List.of(new UUID(0, 1)),
        1,
        true,
        null,
        null,
        2,
        purpose,
        List.of(),
        null);
  }
}
