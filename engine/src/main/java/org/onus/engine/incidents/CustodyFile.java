package org.onus.engine.incidents;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads custody spells: CSV with the columns {@code person_id,from,to}. */
public final class CustodyFile {

  private static final List<String> COLUMNS = List.of("person_id", "from", "to");

  /** A spell that could not be used. */
  public record Refused(long line, RefusalCode code) {}

  /**
   * What a file held.
   *
   * @param spells by person, as given
   * @param refusals the rows that could not be used, as they stand in the file
   */
  public record Contents(Map<String, List<CustodySpells.Spell>> spells, Refusals refusals) {

    public int count() {
      return spells.values().stream().mapToInt(List::size).sum();
    }

    public List<Refused> refused() {
      return refusals.list().stream()
          .map(refusal -> new Refused(refusal.line(), refusal.code()))
          .toList();
    }

    /** When people were in custody; a file of which no spell can be used has checked nothing. */
    public CustodySpells custody() {
      return spells.isEmpty() ? CustodySpells.NOT_CHECKED : CustodySpells.of(spells);
    }
  }

  private CustodyFile() {}

  /**
   * Reads the whole file.
   *
   * @throws UnusableFileException with a sentence, if it is no file of spells
   */
  public static Contents read(Path file) throws IOException, UnusableFileException {
    FileHeader header = FileHeader.of(file);
    int[] places = TableFile.places(header, COLUMNS);
    RecordFile rows = new RecordFile(file, header, places);
    Map<String, List<CustodySpells.Spell>> spells = new HashMap<>();
    List<RecordFile.Refused> refused =
        rows.read(
            row -> take(row.text(places[0]), row.text(places[1]), row.text(places[2]), spells),
            _ -> {});
    return new Contents(spells, rows.refusals(refused));
  }

  private static @Nullable RefusalCode take(
      String person, String fromText, String toText, Map<String, List<CustodySpells.Spell>> into) {
    LocalDate from = Dates.day(fromText);
    LocalDate to = Dates.day(toText);
    if (person.isEmpty()) {
      return RefusalCode.NO_PERSON;
    }
    if (from == null) {
      return RefusalCode.UNREADABLE_FIRST_DAY;
    }
    if (to == null && !toText.isEmpty()) {
      return RefusalCode.UNREADABLE_LAST_DAY;
    }
    if (to != null && to.isBefore(from)) {
      return RefusalCode.ENDS_BEFORE_IT_BEGINS;
    }
    into.computeIfAbsent(person, _ -> new ArrayList<>()).add(new CustodySpells.Spell(from, to));
    return null;
  }
}
