package org.onus.app.people.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.kernel.WorkingFiles;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.engine.linkage.PersonRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The long steps of a people file, done by the scheduler. Each may be begun again at any time: a
 * step that died has left nothing behind, and one that is done does nothing when asked for again.
 */
@Component
class PeopleFileWork {
  private static final int REFUSED_SHOWN = 50;
  private final PeopleFileStore files;
  private final Details details;
  private final WorkingFiles working;
  private final TransactionTemplate transaction;
  private final Trail trail;
  private final Clock clock;

  PeopleFileWork(
      PeopleFileStore files,
      Details details,
      WorkingFiles working,
      TransactionTemplate transaction,
      Trail trail,
      Clock clock) {
    this.files = files;
    this.details = details;
    this.working = working;
    this.transaction = transaction;
    this.trail = trail;
    this.clock = clock;
  }

  /** Reads the file, compares it with what stands and keeps the report. */
  void check(Reader reader, UUID id) throws IOException {
    ChosenFile file = files.find(reader, id).orElseThrow();
    if (file.state() != FileState.CHECKING) {
      return;
    }
    PersonRows.Contents contents = read(reader, id);
    Map<String, List<Written>> values = values(contents);
    transaction.executeWithoutResult(
        _ -> {
          if (files.move(reader, id, FileState.CHECKED, null)) {
            files.report(
                id,
                new Report(
                    contents.rows(),
                    details.compare(reader, file.agency(), values),
                    malformed(values),
                    contents.refused().size(),
                    contents.refused().list().stream()
                        .limit(REFUSED_SHOWN)
                        .map(row -> new Report.RefusedRow(row.line(), row.code()))
                        .toList()));
            trail.write(
                reader, Entry.about(Deed.PEOPLE_FILE_CHECKED, id).onBehalfOf(file.askedBy()));
          }
        });
  }

  /** Records what the file says: one transaction from the first row to the last. */
  void commit(Reader reader, UUID id) throws IOException {
    ChosenFile file = files.find(reader, id).orElseThrow();
    if (file.state() != FileState.COMMITTING) {
      return;
    }
    Map<String, List<Written>> values = values(read(reader, id));
    transaction.executeWithoutResult(
        _ -> {
          if (!files.move(reader, id, FileState.COMMITTED, null)) {
            throw new IllegalStateException("file " + id + " was moved while being committed");
          }
          int changed = details.record(reader, file.agency(), values, id, file.askedBy());
          files.end(id, changed, clock.instant());
        });
  }

  private Map<String, List<Written>> values(PersonRows.Contents contents) {
    int year = details.thisYear();
    Map<String, List<Written>> values = LinkedHashMap.newLinkedHashMap(contents.records().size());
    contents
        .records()
        .forEach(record -> values.put(record.id(), Written.of(record.values(), year)));
    return values;
  }

  private static int malformed(Map<String, List<Written>> values) {
    return (int)
        values.values().stream().flatMap(List::stream).filter(v -> v.fault() != null).count();
  }

  private PersonRows.Contents read(Reader reader, UUID id) throws IOException {
    Path copy = working.make();
    try {
      Files.write(copy, files.content(reader, id));
      return PersonRows.read(copy);
    } catch (UnusableFileException failure) {
      throw new IllegalStateException("people file " + id + " was readable before", failure);
    } finally {
      Files.delete(copy);
    }
  }
}
