package org.onus.engine.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.FileHeader;
import org.onus.engine.incidents.HeaderNames;
import org.onus.engine.incidents.RecordFile;
import org.onus.engine.incidents.StandardColumn;
import org.onus.engine.incidents.UnusableFileException;

/** Who is who, for measuring: the file {@code record_id,person_id}. */
public final class Truth {

  /** Nobody knows whose the record is. */
  static final int UNKNOWN = -1;

  private final int[] person;

  private Truth(int[] person) {
    this.person = person;
  }

  /** The columns of the file. */
  private enum Column implements StandardColumn {
    RECORD_ID,
    PERSON_ID;

    @Override
    public String standardName() {
      return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean required() {
      return true;
    }

    @Override
    public List<String> aliases() {
      return List.of();
    }
  }

  /**
   * Reads who these people's records are about; rows about other records are passed over.
   *
   * @throws UnusableFileException with a sentence, if it is no truth file
   */
  public static Truth read(Path file, People people) throws IOException, UnusableFileException {
    FileHeader header = FileHeader.of(file);
    Map<Column, Integer> positions =
        HeaderNames.positions(header.columns(), Map.of(), Column.class);
    int record = positions.getOrDefault(Column.RECORD_ID, 0);
    int person = positions.getOrDefault(Column.PERSON_ID, 0);
    Map<String, Integer> numbers = new HashMap<>();
    int[] persons = new int[people.size()];
    Arrays.fill(persons, UNKNOWN);
    RecordFile rows = new RecordFile(file, header, new int[] {record, person});
    rows.read(
        row -> {
          int at = people.indexOf(row.text(record));
          String whose = row.text(person);
          if (at >= 0 && !whose.isEmpty()) {
            persons[at] = numbers.computeIfAbsent(whose, key -> numbers.size());
          }
          return null;
        },
        bytes -> {});
    return new Truth(persons);
  }

  /** Who these people's records are about, by place; null where it is not known. */
  public static Truth of(List<@Nullable String> persons) {
    Map<String, Integer> numbers = new HashMap<>();
    return new Truth(
        persons.stream()
            .mapToInt(
                who -> who == null ? UNKNOWN : numbers.computeIfAbsent(who, key -> numbers.size()))
            .toArray());
  }

  /** Numbered from 0, {@link #UNKNOWN} below. */
  int person(int record) {
    return person[record];
  }

  public boolean isKnown(int record) {
    return person[record] != UNKNOWN;
  }

  public boolean areOne(int left, int right) {
    return isKnown(left) && person[left] == person[right];
  }

  /** Of how many records it is known whose they are. */
  public long known() {
    return IntStream.of(person).filter(who -> who != UNKNOWN).count();
  }
}
