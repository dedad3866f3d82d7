package org.onus.engine.incidents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first line of a file and the first rows under it.
 *
 * @param columns names as they stand, trimmed
 * @param line the header line as it stands
 * @param samples up to three first values of each column, as they stand
 * @param end where the first row begins, in bytes
 * @param lines lines that the header takes; names may hold line ends
 */
public record FileHeader(
    List<String> columns, String line, List<List<String>> samples, int end, int lines) {

  private static final int LOOK = 1 << 18;
  private static final int SAMPLES = 3;
  private static final int MOST_COLUMNS = 2_000;

  /** How other kinds of file begin, as Latin-1 text, and what to say of them. */
  private static final Map<String, FileFault> OTHERS =
      Map.of(
          "%PDF", FileFault.PDF,
          "PK\u0003\u0004", FileFault.ZIPPED,
          "\u00d0\u00cf\u0011\u00e0", FileFault.OLD_WORKBOOK,
          "\u001f\u008b", FileFault.COMPRESSED,
          "\u00ff\u00fe", FileFault.UTF16,
          "\u00fe\u00ff", FileFault.UTF16,
          "<!DOCTYPE", FileFault.WEB_PAGE,
          "<html", FileFault.WEB_PAGE);

  public FileHeader {
    columns = List.copyOf(columns);
    samples = List.copyOf(samples);
  }

  /**
   * Reads the header and the first rows.
   *
   * @throws UnusableFileException with a sentence, if the file is no CSV file with a header
   */
  public static FileHeader of(Path file) throws IOException, UnusableFileException {
    if (Files.isDirectory(file)) {
      throw new UnusableFileException(FileFault.FOLDER);
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LOOK);
    }
    return of(bytes, bytes.length < LOOK);
  }

  private static FileHeader of(byte[] bytes, boolean atEnd) throws UnusableFileException {
    refuseOtherKinds(bytes);
    int begin = startsWithByteOrderMark(bytes) ? 3 : 0;
    RecordScanner scanner = new RecordScanner(bytes, MOST_COLUMNS);
    scanner.limit = bytes.length;
    scanner.atEnd = atEnd;
    int end = scanner.scan(begin);
    if (end == RecordScanner.NEEDS_MORE || scanner.fields > MOST_COLUMNS) {
      throw new UnusableFileException(FileFault.HEADER_TOO_LONG);
    }
    if (holdsNul(bytes, begin, end)) {
      throw new UnusableFileException(FileFault.HEADER_WITH_NUL);
    }
    if (scanner.fault != null) {
      throw new UnusableFileException(
          scanner.fault == RefusalCode.UNCLOSED_QUOTE
              ? FileFault.HEADER_UNCLOSED_QUOTE
              : FileFault.HEADER_TEXT_AFTER_QUOTE);
    }
    String line = utf8(bytes, begin, end - begin).stripTrailing();
    List<String> columns = fields(scanner);
    if (line.isBlank()) {
      throw new UnusableFileException(FileFault.EMPTY_FIRST_LINE);
    }
    refuseOtherSeparators(columns);
    int lines = 1 + scanner.innerLines;
    List<List<String>> samples = samples(scanner, end, columns.size());
    return new FileHeader(columns, line, samples, end, lines);
  }

  private static boolean holdsNul(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (bytes[at] == 0) {
        return true;
      }
    }
    return false;
  }

  /** The value of a sample for show, empty if the file is too short. */
  public List<String> samplesOf(String column) {
    int place = columns.indexOf(column);
    return place < 0 ? List.of() : samples.get(place);
  }

  private static void refuseOtherKinds(byte[] bytes) throws UnusableFileException {
    if (bytes.length == 0) {
      throw new UnusableFileException(FileFault.EMPTY);
    }
    String start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
    Optional<FileFault> other =
        OTHERS.entrySet().stream()
            .filter(
                entry -> start.regionMatches(true, 0, entry.getKey(), 0, entry.getKey().length()))
            .map(Map.Entry::getValue)
            .findFirst();
    if (other.isPresent()) {
      throw new UnusableFileException(other.get());
    }
  }

  private static void refuseOtherSeparators(List<String> columns) throws UnusableFileException {
    if (columns.size() == 1) {
      for (String separator : List.of(";", "\t", "|")) {
        if (columns.getFirst().contains(separator)) {
          throw new UnusableFileException(
              FileFault.OTHER_SEPARATOR, separator.equals("\t") ? "tab" : separator);
        }
      }
    }
  }

  private static List<List<String>> samples(RecordScanner scanner, int from, int columns) {
    List<List<String>> samples = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      samples.add(new ArrayList<>());
    }
    int at = from;
    for (int row = 0; row < SAMPLES && at < scanner.limit; row++) {
      at = scanner.scan(at);
      if (at == RecordScanner.NEEDS_MORE) {
        break;
      }
      for (int i = 0; i < columns && i < scanner.fields; i++) {
        samples.get(i).add(text(scanner, i));
      }
    }
    return samples;
  }

  private static List<String> fields(RecordScanner scanner) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < scanner.fields; i++) {
      fields.add(text(scanner, i));
    }
    return fields;
  }

  private static String text(RecordScanner scanner, int field) {
    String text =
        new String(
            scanner.bytes, scanner.start[field], scanner.length[field], StandardCharsets.UTF_8);
    return scanner.hasDoubledQuotes(field) ? text.replace("\"\"", "\"") : text;
  }

  private static String utf8(byte[] bytes, int from, int length) throws UnusableFileException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw new UnusableFileException(FileFault.HEADER_NOT_UTF8);
    }
  }

  private static boolean startsWithByteOrderMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }
}
