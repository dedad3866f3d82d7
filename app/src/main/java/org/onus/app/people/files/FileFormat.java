package org.onus.app.people.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.onus.app.access.Reader;
import org.onus.engine.incidents.HeaderNames;
import org.onus.engine.incidents.StandardColumn;
import org.onus.engine.incidents.UnusableFileException;

/**
 * What the rows of one kind of file are.
 *
 * @param <C> its columns
 */
abstract class FileFormat<C extends Enum<C> & StandardColumn> {
  private final FileKind kind;
  private final Class<C> columns;

  FileFormat(FileKind kind, Class<C> columns) {
    this.kind = kind;
    this.columns = columns;
  }

  final FileKind kind() {
    return kind;
  }

  final List<? extends StandardColumn> columns() {
    return List.of(columns.getEnumConstants());
  }

  /** Which column of the file seems to be which of ours, by standard name. */
  final Map<String, String> guess(List<String> header) {
    return HeaderNames.guess(header, columns).entrySet().stream()
        .collect(Collectors.toMap(one -> one.getKey().standardName(), Map.Entry::getValue));
  }

  /** Whether the header says by our own names all that must be there, and nothing by another. */
  final boolean isPlain(List<String> header) {
    Map<String, String> guess = guess(header);
    return columns().stream()
            .filter(StandardColumn::required)
            .allMatch(column -> guess.containsKey(column.standardName()))
        && guess.entrySet().stream().allMatch(one -> one.getKey().equalsIgnoreCase(one.getValue()));
  }

  /**
   * Where each column stands.
   *
   * @throws UnusableFileException if one is missing that must be there, or stands twice
   */
  final Map<C, Integer> positions(List<String> header, Map<String, String> matched)
      throws UnusableFileException {
    return HeaderNames.positions(header, theirs(matched), columns);
  }

  final Map<C, String> theirs(Map<String, String> matched) {
    Map<C, String> theirs = new EnumMap<>(columns);
    Arrays.stream(columns.getEnumConstants())
        .filter(column -> matched.containsKey(column.standardName()))
        .forEach(column -> theirs.put(column, matched.get(column.standardName())));
    return theirs;
  }

  /**
   * Reads the rows of a copy of the file.
   *
   * @param reader to whom the records hidden from whoever asked do not exist
   */
  abstract FileRows read(Reader reader, ChosenFile file, Path copy)
      throws IOException, UnusableFileException;
}
