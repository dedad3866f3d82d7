package org.onus.app.people.persons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kept groups of records in PostgreSQL. */
@Repository
class GroupStore {
  private final JdbcClient jdbc;

  GroupStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** From here until the commit nobody else makes groups, and whatever was decided is seen. */
  void waitForTurn() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('people grouped', 0))").query(_ -> {});
  }

  /** The kept groups that these records are in, by their persons; each with all its records. */
  Map<RecordId, List<RecordId>> of(Reader reader, Collection<RecordId> records) {
    return groups(
        jdbc.sql(
                """
                SELECT person, record FROM people_grouped
                WHERE person IN (SELECT person FROM people_grouped WHERE record = ANY (:records))
                ORDER BY person, record
                """)
            .param("records", RecordId.array(records)));
  }

  /** All kept groups, by their persons. */
  Map<RecordId, List<RecordId>> all(Reader reader) {
    return groups(jdbc.sql("SELECT person, record FROM people_grouped ORDER BY person, record"));
  }

  private static Map<RecordId, List<RecordId>> groups(JdbcClient.StatementSpec rows) {
    Map<RecordId, List<RecordId>> groups = new HashMap<>();
    rows.query(
        row -> {
          groups
              .computeIfAbsent(record(row.getObject(1, UUID.class)), _ -> new ArrayList<>())
              .add(record(row.getObject(2, UUID.class)));
        });
    return groups;
  }

  /** Those of the records whose groups may be out of date: they changed and were not compared. */
  Set<RecordId> notCompared(Reader reader, Collection<RecordId> records) {
    return new HashSet<>(
        jdbc.sql(
                """
                SELECT DISTINCT record FROM people_detail WHERE record = ANY (:records) AND %s
                """
                    .formatted(UncertainStore.NOT_COMPARED))
            .param("records", RecordId.array(records))
            .query((row, _) -> record(row.getObject(1, UUID.class)))
            .list());
  }

  /** Puts these people in the place of all groups that the records were in. */
  void replace(Collection<RecordId> records, Collection<Person> persons) {
    jdbc.sql("DELETE FROM people_grouped WHERE record = ANY (:records)")
        .param("records", RecordId.array(records))
        .update();
    List<RecordId> grouped = new ArrayList<>();
    List<RecordId> theirs = new ArrayList<>();
    for (Person person : persons) {
      if (person.records().size() > 1) {
        for (RecordId record : person.records()) {
          grouped.add(record);
          theirs.add(person.id().first());
        }
      }
    }
    jdbc.sql("INSERT INTO people_grouped (record, person) SELECT * FROM unnest(:records, :persons)")
        .param("records", RecordId.array(grouped))
        .param("persons", RecordId.array(theirs))
        .update();
  }

  private static RecordId record(UUID id) {
    return new RecordId(id);
  }
}
