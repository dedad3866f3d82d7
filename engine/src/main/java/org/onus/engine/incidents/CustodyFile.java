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

  /** A spell that could not be used. */
  public record Refused(long line, RefusalCode code) {}

  /**
   * What a file held.
   *
   * @param spells by person, as given
   */
  public record Contents(Map<String, List<CustodySpells.Spell>> spells, List<Refused> refused) {

    public int count() {
      return spells.values().stream().mapToInt(List::size).sum();
    }
  }

  private CustodyFile() {}

  /**
   * Reads the whole file.
   *
   * @throws UnusableFileException with a sentence, if it is no file of spells
   */
  public static Contents read(Path file) throws IOException, UnusableFileException {
    Map<String, List<CustodySpells.Spell>> spells = new HashMap<>();
    List<Refused> refused = new ArrayList<>();
    for (TableFile.Row row : TableFile.read(file, List.of("person_id", "from", "to"))) {
      if (row.fault() != null) {
        refused.add(new Refused(row.line(), row.fault()));
        continue;
      }
      String person = row.values().get(0);
      LocalDate from = Dates.day(row.values().get(1));
      LocalDate to = Dates.day(row.values().get(2));
      RefusalCode fault = fault(person, from, row.values().get(2), to);
      if (fault == null && from != null) {
        spells
            .computeIfAbsent(person, key -> new ArrayList<>())
            .add(new CustodySpells.Spell(from, to));
      } else if (fault != null) {
        refused.add(new Refused(row.line(), fault));
      }
    }
    return new Contents(spells, refused);
  }

  private static @Nullable RefusalCode fault(
      String person, @Nullable LocalDate from, String toText, @Nullable LocalDate to) {
    if (person.isEmpty()) {
      return RefusalCode.NO_PERSON;
    }
    if (from == null) {
      return RefusalCode.UNREADABLE_FIRST_DAY;
    }
    if (to == null && !toText.isEmpty()) {
      return RefusalCode.UNREADABLE_LAST_DAY;
    }
    return to != null && to.isBefore(from) ? RefusalCode.ENDS_BEFORE_IT_BEGINS : null;
  }
}
