package org.onus.app.people.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.onus.engine.linkage.LinkageModel;
import org.onus.engine.linkage.Neighbourhood.Standing;
import org.onus.engine.linkage.PersonIndex.Match;
import org.onus.engine.linkage.PersonRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which records look like one another, under any name, date or address that they have or had. */
@Service
public class Likenesses {
  private static final int LOOKED_AT = 300;
  private final PeopleIndex index;
  private final IndexStore store;

  Likenesses(PeopleIndex index, IndexStore store) {
    this.index = index;
    this.store = store;
  }

  public LinkageModel model() {
    return index.model();
  }

  public int thisYear() {
    return index.year();
  }

  /**
   * A record and those that look like it.
   *
   * @param standing the record as it stands, for comparing
   * @param others each once, the likeliest first; hidden ones are not among them
   */
  public record Around(Standing standing, List<Likeness> others) {}

  /** Other records that look like this one, each once, the likeliest first; hidden ones are not. */
  @Transactional(readOnly = true)
  public List<Likeness> of(Reader reader, RecordId record) {
    return around(reader, record).others();
  }

  /** A record as it stands, with those that look like it. */
  @Transactional(readOnly = true)
  public Around around(Reader reader, RecordId record) {
    return Objects.requireNonNull(around(reader, List.of(record)).get(record));
  }

  /** The same of several records, in their order. */
  @Transactional(readOnly = true)
  public Map<RecordId, Around> around(Reader reader, List<RecordId> records) {
    Map<UUID, List<IndexStore.Value>> held = store.of(reader, records);
    List<List<PersonRecord>> variants =
        records.stream()
            .map(
                record -> Variants.of(record.value(), held.getOrDefault(record.value(), List.of())))
            .toList();
    List<List<Match>> matches = index.find(reader, variants, LOOKED_AT);
    Map<RecordId, Around> around = new LinkedHashMap<>();
    for (int i = 0; i < records.size(); i++) {
      RecordId record = records.get(i);
      around.put(
          record,
          new Around(
              standing(record, held.getOrDefault(record.value(), List.of())),
              likeliest(reader, record, matches.get(i))));
    }
    return around;
  }

  private static Standing standing(RecordId record, List<IndexStore.Value> held) {
    List<PersonRecord> names =
        Variants.of(record.value(), held.stream().filter(IndexStore.Value::stands).toList());
    return new Standing(
        new PersonRecord(record.toString(), names.getFirst().values()),
        names.subList(1, names.size()));
  }

  private static List<Likeness> likeliest(Reader reader, RecordId record, List<Match> matches) {
    Map<RecordId, Likeness> likeliest = new HashMap<>();
    for (Match match : matches) {
      UUID other = Variants.record(match.id());
      if (!other.equals(record.value()) && !reader.sight().hidden().contains(other)) {
        Likeness likeness = new Likeness(new RecordId(other), match.evidence());
        likeliest.merge(likeness.other(), likeness, Likeness::likelier);
      }
    }
    return likeliest.values().stream().sorted().toList();
  }

  /** How these two look alike; empty if they share nothing by which they would be compared. */
  @Transactional(readOnly = true)
  public Optional<Likeness> between(Reader reader, RecordId one, RecordId other) {
    return of(reader, one).stream().filter(likeness -> likeness.other().equals(other)).findFirst();
  }
}
