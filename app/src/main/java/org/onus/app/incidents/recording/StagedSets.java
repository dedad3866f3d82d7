package org.onus.app.incidents.recording;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.RecordId;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.IncidentRow;

/**
 * The rows of a log as lines for the staging table, each with the fingerprint of its whole set: two
 * sets are the same when they hold the same rows in any order.
 */
final class StagedSets {
  private final IncidentLog log;

  StagedSets(IncidentLog log) {
    this.log = log;
  }

  /** Everybody whom the log names, those who harm and those who are harmed. */
  Set<String> references() {
    Set<String> references = new HashSet<>();
    log.forEachPerson(
        person -> {
          references.add(person.personId());
          for (int i = 0; i < person.size(); i++) {
            String victim = person.victimId(i);
            if (victim != null) {
              references.add(victim);
            }
          }
        });
    return references;
  }

  /** Writes every row; a person without a record yet is written as null. */
  void writeTo(Writer out, Map<String, RecordId> records) throws IOException {
    CopyText line = new CopyText();
    List<History> people = new ArrayList<>();
    log.forEachPerson(people::add);
    for (History person : people) {
      for (List<IncidentRow> set : sets(person)) {
        UUID fingerprint = fingerprint(set, line);
        for (IncidentRow row : set) {
          out.write(staged(row, fingerprint, records, line));
          out.write('\n');
        }
      }
    }
  }

  private static Iterable<List<IncidentRow>> sets(History person) {
    Map<String, List<IncidentRow>> sets = new LinkedHashMap<>();
    for (int i = 0; i < person.size(); i++) {
      IncidentRow row = person.row(i);
      sets.computeIfAbsent(row.incidentId(), _ -> new ArrayList<>(1)).add(row);
    }
    return sets.values();
  }

  private static UUID fingerprint(List<IncidentRow> set, CopyText line) {
    List<String> rows =
        set.stream()
            .map(row -> facts(row, line.field(row.personId()).field(row.victimId())))
            .sorted()
            .toList();
    return UUID.nameUUIDFromBytes(String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
  }

  private static String staged(
      IncidentRow row, UUID fingerprint, Map<String, RecordId> records, CopyText line) {
    line.field(records.get(row.personId()))
        .field(row.victimId() == null ? null : records.get(row.victimId()))
        .field(fingerprint);
    return facts(row, line);
  }

  private static String facts(IncidentRow row, CopyText line) {
    return line.field(row.incidentId())
        .field(row.date())
        .field(row.offenceCode())
        .field(row.kind())
        .field(row.relationship())
        .field(row.area())
        .field(row.source())
        .field(yesOrNo(row.childrenPresent()))
        .field(row.sex())
        .field(row.dob())
        .field(row.ethnicity())
        .field(row.riskGrade())
        .end();
  }

  private static @Nullable String yesOrNo(@Nullable Boolean value) {
    return value == null ? null : value ? "t" : "f";
  }
}
