package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of refused rows that {@code --rejects} writes. */
class RefusalsFileTest {

  private static final String HEADER = "incident_id,\"my, note\",person_id,date\n";

  @Test
  void mendedItLoads(@TempDir Path folder) throws IOException {
    IncidentFile.Contents contents =
        Reading.of(
            folder,
            "\uFEFF"
                + HEADER.replace("\n", "\r\n")
                + "C1,\"a\r\nb\",N7,30/02/2026\r\n"
                + "C2,x,N7,2026-01-05\r\n"
                + ",\"c, \"\"d\"\"\",N8,2026-01-05\r\n"
                + "C4,N9,2026-01-05");

    Path rejects = write(folder, contents);
    Files.writeString(
        rejects,
        Files.readString(rejects)
            .replace("30/02/2026", "28/02/2026")
            .replace(",,\"c, ", ",C3,\"c, ")
            .replace("C4,N9", "C4,,N9"));
    IncidentFile.Contents mended = Reading.of(rejects, Reading.ONE_CHUNK);

    assertThat(Reading.refused(mended)).isEmpty();
    assertThat(Reading.incidents(mended)).containsExactly("C1", "C3", "C4");
  }

  @Test
  void unmendedItIsRefusedForTheSameReasons(@TempDir Path folder) throws IOException {
    IncidentFile.Contents contents =
        Reading.of(
            folder,
            (HEADER
                    + "C1,,N7,30/02/2026\n,,N7,2026-01-05\nC1,,,2026-01-05\nC1,,N7,\n"
                    + "C1,,N7,1899-12-31\nC1,,N7,2027-01-01\nC1,N7,2026-01-05\n"
                    + "\u00e9,,N7,2026-01-05\nC1,\0,N7,2026-01-05\n"
                    + "x".repeat(201)
                    + ",,N7,2026-01-05\n")
                .getBytes(StandardCharsets.ISO_8859_1),
            Reading.ONE_CHUNK);

    IncidentFile.Contents again = Reading.of(write(folder, contents), Reading.ONE_CHUNK);

    assertThat(contents.refusals().size()).isEqualTo(10);
    assertThat(codes(again)).isEqualTo(codes(contents));
  }

  @Test
  void everyRowBearsItsLineItsReasonAndASentence(@TempDir Path folder) throws IOException {
    IncidentFile.Contents contents =
        Reading.of(folder, HEADER + "C1,\"a\nb\",N7,\nC2,x,N7,2026-01-05\n,x,N7,2026-01-05\n");

    assertThat(Files.readString(write(folder, contents)))
        .isEqualTo(
            """
            refused_line,refused_because,refused_sentence,incident_id,"my, note",person_id,date
            2,NO_DATE,"The row has no date.",C1,"a
            b",N7,
            5,NO_INCIDENT,"The row names no incident.",,x,N7,2026-01-05
            """);
  }

  @Test
  void aRowWithBrokenQuotesStandsWholeInOneField(@TempDir Path folder) throws IOException {
    List<String> broken =
        List.of(
            "C1,\"open,N7,2026-01-05",
            "C2,\"a\" b,N7,2026-01-05",
            "C3,\"a\nb\",\"N7\" x,2026-01-05",
            "C4,\"a\" b,\"N7\0\",2026-01-05",
            "C5,\0,\"N7\" x,2026-01-05");
    IncidentFile.Contents contents =
        Reading.of(folder, HEADER + String.join("\n", broken) + "\nC9,x,\"N7\",2026-01-05\n");

    Path rejects = write(folder, contents);

    assertThat(Reading.incidents(contents)).containsExactly("C9");
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().allowMissingFields(true).ofCsvRecord(rejects)) {
      List<CsvRecord> records = csv.stream().skip(1).toList();
      assertThat(records)
          .extracting(record -> record.getField(3))
          .containsExactlyElementsOf(broken);
    }
  }

  @Test
  void bytesThatAreNoTextAreKeptAsTheyCame(@TempDir Path folder) throws IOException {
    byte[] file = (HEADER + "C\u00e9,\u0093,N7,2026-01-05\n").getBytes(StandardCharsets.ISO_8859_1);
    IncidentFile.Contents contents = Reading.of(folder, file, Reading.ONE_CHUNK);

    assertThat(new String(Files.readAllBytes(write(folder, contents)), StandardCharsets.ISO_8859_1))
        .endsWith(",C\u00e9,\u0093,N7,2026-01-05\n");
  }

  private static List<RefusalCode> codes(IncidentFile.Contents contents) {
    return contents.refusals().list().stream().map(Refusals.Refusal::code).toList();
  }

  private static Path write(Path folder, IncidentFile.Contents contents) throws IOException {
    Path rejects = folder.resolve("rejects.csv");
    try (OutputStream out = Files.newOutputStream(rejects)) {
      contents.refusals().writeTo(out);
    }
    return rejects;
  }
}
