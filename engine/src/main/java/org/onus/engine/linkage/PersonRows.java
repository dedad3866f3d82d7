package org.onus.engine.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.FileHeader;
import org.onus.engine.incidents.HeaderNames;
import org.onus.engine.incidents.RecordFile;
import org.onus.engine.incidents.RefusalCode;
import org.onus.engine.incidents.Refusals;
import org.onus.engine.incidents.UnusableFileException;

/**
 * The rows of a people file as they are written there, for those who keep them; {@link PeopleFile}
 * reads the same files for comparing alone.
 */
public final class PersonRows {

  /**
   * What a file held.
   *
   * @param records in the order of the file, each id once
   * @param refused rows that say of nobody what they hold, or two things of one
   * @param rows all there were, refused ones included
   */
  public record Contents(List<PersonRecord> records, Refusals refused, long rows) {}

  private final Map<PersonColumn, Integer> positions;
  private final Map<String, PersonRecord> taken = new HashMap<>();
  private final Map<String, RecordFile.Refused> places = new HashMap<>();
  private final List<PersonRecord> inOrder = new ArrayList<>();
  private final List<RecordFile.Refused> refused = new ArrayList<>();

  private PersonRows(Map<PersonColumn, Integer> positions) {
    this.positions = positions;
  }

  /**
   * Reads a file.
   *
   * @param theirs what its columns are called, by standard column; others bear their own names
   * @throws UnusableFileException with a sentence, if it is no file of people
   */
  public static Contents read(Path file, Map<PersonColumn, String> theirs)
      throws IOException, UnusableFileException {
    FileHeader header = FileHeader.of(file);
    PersonRows reading =
        new PersonRows(HeaderNames.positions(header.columns(), theirs, PersonColumn.class));
    int[] mapped = reading.positions.values().stream().mapToInt(Integer::intValue).toArray();
    RecordFile records = new RecordFile(file, header, mapped);
    List<RecordFile.Refused> unfit = records.read(reading::take, _ -> {});
    reading.refused.addAll(unfit);
    List<PersonRecord> kept =
        reading.inOrder.stream().filter(record -> reading.taken.containsKey(record.id())).toList();
    return new Contents(kept, records.refusals(reading.refused), records.rows());
  }

  private @Nullable RefusalCode take(RecordFile.Row row) {
    Map<PersonColumn, String> values = new EnumMap<>(PersonColumn.class);
    positions.forEach(
        (column, field) -> {
          String written = row.text(field).strip();
          if (!written.isEmpty()) {
            values.put(column, written);
          }
        });
    String id = values.remove(PersonColumn.RECORD_ID);
    if (id == null) {
      return RefusalCode.NO_RECORD;
    }
    PersonRecord record = new PersonRecord(id, values);
    RecordFile.Refused place = row.refusedFor(RefusalCode.REPEATED_RECORD);
    RecordFile.Refused first = places.putIfAbsent(id, place);
    if (first == null) {
      taken.put(id, record);
      inOrder.add(record);
      return null;
    }
    if (record.equals(taken.get(id))) {
      return null;
    }
    // which of the two is meant is not known, so neither is taken
    if (taken.remove(id) != null) {
      refused.add(first);
    }
    return RefusalCode.REPEATED_RECORD;
  }
}
