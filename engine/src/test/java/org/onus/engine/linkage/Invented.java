package org.onus.engine.linkage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Invented people whose records in two agencies differ by slips of known frequency. */
record Invented(List<PersonRecord> records, List<String> persons) {

  static final int THIS_YEAR = 2026;
  private static final String LETTERS = "abcdefghijklmnoprstuvw";

  /** So often a name is written wrongly, in one letter. */
  static final double SLIP = 0.10;

  /** So often a record says another town: the person moved. */
  static final double MOVED = 0.20;

  /** So often a date of birth is not known. */
  static final double UNKNOWN = 0.15;

  private static final List<String> GIVEN = names(60, 1);
  private static final List<String> FAMILY = names(800, 2);
  private static final List<String> TOWNS = names(40, 3);

  /** Two records for the first half of the people, one for each of the others. */
  static Invented people(int people, long seed) {
    Random random = new Random(seed);
    List<PersonRecord> records = new ArrayList<>();
    List<String> persons = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      String given = GIVEN.get(random.nextInt(GIVEN.size()));
      String family = FAMILY.get(random.nextInt(FAMILY.size()));
      String birth =
          "%d-%02d-%02d"
              .formatted(1945 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
      String town = TOWNS.get(random.nextInt(TOWNS.size()));
      for (int copy = 0; copy < (person < people / 2 ? 2 : 1); copy++) {
        records.add(
            record(
                "r%05d".formatted(records.size()),
                random.nextDouble() < SLIP ? slip(given, random) : given,
                random.nextDouble() < SLIP ? slip(family, random) : family,
                random.nextDouble() < UNKNOWN ? null : birth,
                random.nextDouble() < MOVED ? TOWNS.get(random.nextInt(TOWNS.size())) : town));
        persons.add("p" + person);
      }
    }
    return new Invented(records, persons);
  }

  static PersonRecord record(
      String id, String given, String family, @Nullable String birth, String town) {
    Map<PersonColumn, String> values = new EnumMap<>(PersonColumn.class);
    values.put(PersonColumn.GIVEN_NAME, given);
    values.put(PersonColumn.FAMILY_NAME, family);
    values.put(PersonColumn.TOWN, town);
    if (birth != null) {
      values.put(PersonColumn.DOB, birth);
    }
    return new PersonRecord(id, values);
  }

  /** The same record with another value in a column. */
  static PersonRecord with(PersonRecord record, PersonColumn column, String value) {
    Map<PersonColumn, String> values = new EnumMap<>(record.values());
    values.put(column, value);
    return new PersonRecord(record.id(), values);
  }

  static People loaded(List<PersonRecord> records) {
    People.Builder builder = new People.Builder(THIS_YEAR);
    records.forEach(builder::add);
    return builder.build();
  }

  People loaded() {
    return loaded(records);
  }

  private static String slip(String name, Random random) {
    int at = random.nextInt(name.length());
    char other = LETTERS.charAt(random.nextInt(LETTERS.length()));
    char used = other == name.charAt(at) ? 'x' : other;
    return name.substring(0, at) + used + name.substring(at + 1);
  }

  /** Far from one another, so that a slip does not make one of another. */
  private static List<String> names(int count, long seed) {
    Random random = new Random(seed);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder name = new StringBuilder();
      for (int letter = 0; letter < 9; letter++) {
        name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      names.add(name.toString());
    }
    return names;
  }
}
