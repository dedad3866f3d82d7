package org.onus.app.people.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onus.app.people.details.DetailKind;
import org.onus.engine.linkage.PersonColumn;
import org.onus.engine.linkage.PersonRecord;

/**
 * A record under all names, dates, addresses and phones that it has or had: as it stands, and once
 * more with each other value in the place of the one that stands.
 */
final class Variants {
  private static final char BETWEEN = '/';

  private Variants() {}

  static List<PersonRecord> of(UUID record, List<IndexStore.Value> values) {
    Map<PersonColumn, String> standing = new EnumMap<>(PersonColumn.class);
    List<IndexStore.Value> others = new ArrayList<>();
    for (IndexStore.Value value : values) {
      if (value.stands() && value.kind() != DetailKind.ALIAS) {
        put(value, standing);
      } else if (value.kind().isCompared()) {
        others.add(value);
      }
    }
    List<PersonRecord> variants = new ArrayList<>();
    variants.add(new PersonRecord(id(record, 0), standing));
    for (IndexStore.Value other : others) {
      Map<PersonColumn, String> changed = new HashMap<>(standing);
      changed.keySet().removeAll(other.kind().columns());
      put(other, changed);
      variants.add(new PersonRecord(id(record, variants.size()), changed));
    }
    return variants;
  }

  private static void put(IndexStore.Value value, Map<PersonColumn, String> into) {
    List<PersonColumn> columns = value.kind().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (!value.parts().get(i).isEmpty()) {
        into.put(columns.get(i), value.parts().get(i));
      }
    }
  }

  static String id(UUID record, int variant) {
    return record.toString() + BETWEEN + variant;
  }

  static UUID record(String id) {
    return UUID.fromString(id.substring(0, id.indexOf(BETWEEN)));
  }
}
