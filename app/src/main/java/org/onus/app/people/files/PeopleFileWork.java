package org.onus.app.people.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.kernel.WorkingFiles;
import org.onus.engine.incidents.Refusals;
import org.onus.engine.incidents.UnusableFileException;
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
  private final FileFormats formats;
  private final WorkingFiles working;
  private final TransactionTemplate transaction;
  private final Trail trail;
  private final Clock clock;

  PeopleFileWork(
      PeopleFileStore files,
      FileFormats formats,
      WorkingFiles working,
      TransactionTemplate transaction,
      Trail trail,
      Clock clock) {
    this.files = files;
    this.formats = formats;
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
    reading(
        reader,
        file,
        (asker, rows) ->
            transaction.executeWithoutResult(
                _ -> {
                  if (files.move(reader, id, FileState.CHECKED, null)) {
                    FileRows.Findings found = rows.compare(asker);
                    files.report(id, report(found), mendable(found.refused()));
                    trail.write(
                        reader,
                        Entry.about(Deed.PEOPLE_FILE_CHECKED, id).onBehalfOf(file.askedBy()));
                  }
                }));
  }

  /** Records what the file says: one transaction from the first row to the last. */
  void commit(Reader reader, UUID id) throws IOException {
    ChosenFile file = files.find(reader, id).orElseThrow();
    if (file.state() != FileState.COMMITTING) {
      return;
    }
    reading(
        reader,
        file,
        (asker, rows) ->
            transaction.executeWithoutResult(
                _ -> {
                  if (!files.move(reader, id, FileState.COMMITTED, null)) {
                    throw new IllegalStateException(
                        "file " + id + " was moved while being committed");
                  }
                  files.end(id, rows.record(asker), clock.instant());
                }));
  }

  private static Report report(FileRows.Findings found) {
    return new Report(
        found.rows(),
        found.compared(),
        found.malformed(),
        found.refused().size(),
        found.refused().list().stream()
            .limit(REFUSED_SHOWN)
            .map(row -> new Report.RefusedRow(row.line(), row.code()))
            .toList());
  }

  private static byte @Nullable [] mendable(Refusals refused) {
    if (refused.size() == 0) {
      return null;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      refused.writeTo(out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toByteArray();
  }

  /**
   * Does something with the rows, on behalf of whoever asked, while a copy of the file is there.
   */
  private void reading(Reader reader, ChosenFile file, BiConsumer<Reader, FileRows> step)
      throws IOException {
    Reader asker = reader.without(file.hidden());
    Path copy = working.make();
    try {
      Files.write(copy, files.content(reader, file.id()));
      step.accept(asker, formats.of(file.kind()).read(asker, file, copy));
    } catch (UnusableFileException failure) {
      throw new IllegalStateException("people file " + file.id() + " was readable before", failure);
    } finally {
      Files.delete(copy);
    }
  }
}
