package org.onus.engine.incidents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads texts as incident files, in one chunk or in chunks so small that most cut a record. */
final class Reading {

  static final LocalDate TODAY = LocalDate.of(2026, 7, 31);

  /** The required columns. */
  static final String HEADER = "incident_id,person_id,date\n";

  static final int ONE_CHUNK = 4 << 20;
  private static final int[] CHUNKS = {ONE_CHUNK, 64, 7, 1};

  private Reading() {}

  static IncidentFile.Contents of(Path folder, String text) {
    return of(folder, utf8(text), ONE_CHUNK);
  }

  /** Checks the same of the text in every chunking: a cut must not show. */
  static void inEveryChunking(Path folder, String text, Consumer<IncidentFile.Contents> check) {
    inEveryChunking(folder, utf8(text), check);
  }

  static void inEveryChunking(Path folder, byte[] bytes, Consumer<IncidentFile.Contents> check) {
    for (int chunk : CHUNKS) {
      check.accept(of(folder, bytes, chunk));
    }
  }

  static IncidentFile.Contents of(Path folder, byte[] bytes, int chunk) {
    try {
      Path file = Files.write(Files.createTempFile(folder, "incidents", ".csv"), bytes);
      return of(file, chunk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static IncidentFile.Contents of(Path file, int chunk) {
    try {
      return IncidentFile.read(file, ColumnMapping.standard(), TODAY, bytes -> {}, chunk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnusableFileException e) {
      throw new AssertionError("The file was refused as a whole", e);
    }
  }

  /** Reads a file that is refused as a whole. */
  static void tryOf(Path folder, byte[] bytes) throws IOException, UnusableFileException {
    Path file = Files.write(Files.createTempFile(folder, "incidents", ".csv"), bytes);
    IncidentFile.read(file, ColumnMapping.standard(), TODAY, read -> {});
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** All rows of a log, by person and date. */
  static List<IncidentRow> rows(IncidentLog log) {
    List<IncidentRow> rows = new ArrayList<>();
    log.forEachPerson(
        history -> {
          for (int i = 0; i < history.size(); i++) {
            rows.add(history.row(i));
          }
        });
    return rows;
  }

  static List<String> incidents(IncidentFile.Contents contents) {
    return rows(contents.log()).stream().map(IncidentRow::incidentId).sorted().toList();
  }

  /** Refused rows as "line CODE". */
  static List<String> refused(IncidentFile.Contents contents) {
    return contents.refusals().list().stream()
        .map(refusal -> refusal.line() + " " + refusal.code())
        .toList();
  }
}
