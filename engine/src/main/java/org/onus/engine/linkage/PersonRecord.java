package org.onus.engine.linkage;

import java.util.Map;

/**
 * What one agency holds about one person, as it is written there.
 *
 * @param id told apart from every other record's
 * @param values absent and blank ones are unknown
 */
public record PersonRecord(String id, Map<PersonColumn, String> values) {

  public PersonRecord {
    values = Map.copyOf(values);
  }
}
