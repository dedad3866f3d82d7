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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        writeSet(out, records, set, line);
      }
    }
  }

  private static void writeSet(
      Writer out, Map<String, RecordId> records, List<IncidentRow> set, CopyText line)
      throws IOException {
    List<String> facts = set.stream().map(row -> facts(row, line)).toList();
    String fingerprint = fingerprint(set, facts).toString();
    for (int i = 0; i < set.size(); i++) {
      String victim = set.get(i).victimId();
      line.field(records.get(set.get(i).personId()))
          .field(victim == null ? null : records.get(victim))
          .field(fingerprint);
      out.write(line.end());
      out.write('\t');
      out.write(facts.get(i));
      out.write('\n');
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

  private static UUID fingerprint(List<IncidentRow> set, List<String> facts) {
    String whole =
        IntStream.range(0, set.size())
            .mapToObj(
                i -> set.get(i).personId() + '\t' + set.get(i).victimId() + '\t' + facts.get(i))
            .sorted()
            .collect(Collectors.joining("\n"));
    return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
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
