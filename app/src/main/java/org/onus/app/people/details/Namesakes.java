package org.onus.app.people.details;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds records that may be of somebody's own people: by surname, and by an address that a record
 * of their whole name has or had. No record says that it is theirs; that is for people to find out.
 */
@Service
public class Namesakes {
  private final NamesakeStore records;

  Namesakes(NamesakeStore records) {
    this.records = records;
  }

  /**
   * A name as it is written, the given name first.
   *
   * @param given the first word; empty if there is but one
   * @param family the last word
   */
  public record Name(String given, String family) {
    public static Name of(String written) {
      List<String> words = List.of(written.strip().split("\\s+"));
      return new Name(words.size() == 1 ? "" : words.getFirst(), words.getLast());
    }
  }

  /** A record that may be of somebody's own people. */
  public record Found(Name name, RecordId record) {}

  /** Those of the records with each name that bear its surname, or bore it. */
  @Transactional(readOnly = true)
  public Set<Found> bySurname(Reader reader, Map<Name, ? extends Collection<RecordId>> among) {
    return records.bySurname(reader, among);
  }

  /**
   * Those of the records with each name that have or had an address in common with a record that
   * bears the whole name: the house and the postcode.
   */
  @Transactional(readOnly = true)
  public Set<Found> byAddress(Reader reader, Map<Name, ? extends Collection<RecordId>> among) {
    return records.byAddress(reader, among);
  }

  /** How many records bear each surname, or bore it; none of those that nobody bears. */
  @Transactional(readOnly = true)
  public Map<Name, Integer> bearers(Reader reader, Collection<Name> names) {
    return records.bearers(reader, names);
  }
}
