package org.onus.app.identification;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.identification.order.Candidate;
import org.onus.app.people.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Reads what a list says of the people whom it shows. */
@Repository
class ListStore {
  private static final int ROWS_AT_ONCE = 10_000;
  private final JdbcClient jdbc;

  ListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What one edition says of these people by one profile, by the record that each goes by. */
  Map<RecordId, ScoredPerson> rows(
      Reader reader, int edition, String profile, Collection<Candidate> people) {
    Sight.Condition seen = reader.sight().of("s.record", "s.areas");
    Map<RecordId, ScoredPerson> rows = HashMap.newHashMap(people.size());
    Set<RecordId> together =
        people.stream()
            .filter(Candidate::together)
            .map(Candidate::record)
            .collect(Collectors.toSet());
    jdbc.sql(
            """
            SELECT s.* FROM identification_score s
            WHERE s.edition = :edition AND s.profile = :profile AND s.record = ANY (:people)
              AND (%s)
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("edition", edition)
        .param("profile", profile)
        .param(
            "people",
            new SqlArrayValue("uuid", people.stream().map(one -> one.record().value()).toArray()))
        .withFetchSize(ROWS_AT_ONCE)
        .query(
            row -> {
              ScoredPerson person = ScoredRow.read(row, reader.sight());
              if (row.getBoolean("together") == together.contains(person.record())) {
                rows.put(person.record(), person);
              }
            });
    for (Candidate one : people) {
      if (one.workedOut() != null) {
        rows.put(one.record(), one.workedOut());
      }
    }
    return rows;
  }
}
