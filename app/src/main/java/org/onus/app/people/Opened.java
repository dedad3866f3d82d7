package org.onus.app.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;

/** Records that are open to a reader, in their order, each with what that permission rests on. */
public record Opened(Map<RecordId, Basis> because) {

  public Opened {
    because = Collections.unmodifiableMap(new LinkedHashMap<>(because));
  }

  /** These records, all on one ground. */
  public static Opened on(Basis basis, Collection<RecordId> records) {
    Map<RecordId, Basis> because = new LinkedHashMap<>();
    records.forEach(record -> because.put(record, basis));
    return new Opened(because);
  }

  public List<RecordId> records() {
    return List.copyOf(because.keySet());
  }

  /** What goes on record of a deed done to these: an entry for each ground. */
  public List<Entry> entries(Deed deed) {
    Map<Basis, List<UUID>> subjects = new EnumMap<>(Basis.class);
    because.forEach(
        (record, basis) ->
            subjects.computeIfAbsent(basis, _ -> new ArrayList<>()).add(record.value()));
    return subjects.entrySet().stream()
        .map(one -> Entry.of(deed, one.getValue()).because(one.getKey()))
        .toList();
  }
}
