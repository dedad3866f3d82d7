package org.onus.app.people.files;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.FileTask;
import org.onus.app.kernel.FirstRows;
import org.onus.engine.incidents.FileFault;
import org.onus.engine.incidents.FileHeader;
import org.onus.engine.incidents.StandardColumn;
import org.onus.engine.incidents.UnusableFileException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps that a reader takes with a people file: choose, match, check, commit or cancel. */
@Service
public class PeopleFiles {
  /** Some two million records; a file stands in one value of the database. */
  public static final long MOST_BYTES = 300L << 20;

  private final PeopleFileStore files;
  private final FileFormats formats;
  private final Keeping keeping;
  private final Scheduler scheduler;
  private final TransactionTemplate transaction;
  private final Trail trail;
  private final Clock clock;

  PeopleFiles(
      PeopleFileStore files,
      FileFormats formats,
      Keeping keeping,
      Scheduler scheduler,
      TransactionTemplate transaction,
      Trail trail,
      Clock clock) {
    this.files = files;
    this.formats = formats;
    this.keeping = keeping;
    this.scheduler = scheduler;
    this.transaction = transaction;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Takes a file in. If its header says all by our own names its check begins at once; else its
   * columns wait to be matched.
   *
   * @throws UnusableFileException with a sentence, if it is no CSV file with a header and rows
   */
  public UUID choose(Reader reader, FileKind kind, Agency agency, String fileName, Path file)
      throws IOException, UnusableFileException {
    FileHeader header = FileHeader.of(file);
    if (Files.size(file) <= header.end()) {
      throw new UnusableFileException(FileFault.ONLY_A_HEADER);
    }
    FileFormat<?> format = formats.of(kind);
    boolean plain = format.isPlain(header.columns());
    if (plain) {
      format.positions(header.columns(), Map.of());
    }
    byte[] content = Files.readAllBytes(file);
    FirstRows first = FirstRows.of(header);
    UUID id =
        Objects.requireNonNull(
            transaction.execute(
                _ -> {
                  UUID chosen =
                      files.insert(reader, kind, agency, fileName, first, content, clock.instant());
                  trail.write(reader, Entry.about(Deed.PEOPLE_FILE_RECEIVED, chosen));
                  return chosen;
                }));
    if (plain) {
      check(reader, id, Map.of());
    }
    return id;
  }

  /** The columns of files of this kind. */
  public List<? extends StandardColumn> columns(FileKind kind) {
    return formats.of(kind).columns();
  }

  /** What the file's columns were matched with last, or the guess from their names. */
  public Map<String, String> matching(ChosenFile file) {
    return file.matched().isEmpty()
        ? formats.of(file.kind()).guess(file.header().columns())
        : file.matched();
  }

  /**
   * Says which column is which and begins the check; nothing happens when the file has moved on.
   *
   * @throws UnusableFileException if one that must be there is missing, or stands twice
   */
  public void match(Reader reader, ChosenFile file, Map<String, String> matched)
      throws UnusableFileException {
    formats.of(file.kind()).positions(file.header().columns(), matched);
    check(reader, file.id(), matched);
  }

  private void check(Reader reader, UUID id, Map<String, String> matched) {
    transaction.executeWithoutResult(
        _ -> {
          if (files.move(reader, id, FileState.CHECKING, null)) {
            files.match(reader, id, matched);
            scheduler.schedule(FileTask.job(PeopleFileTasks.CHECK, id));
          }
        });
    scheduler.triggerCheckForDueExecutions();
  }

  public Optional<ChosenFile> find(Reader reader, UUID id) {
    return files.find(reader, id);
  }

  /** Files that are neither recorded nor dropped yet, newest first. */
  public List<ChosenFile> undecided(Reader reader) {
    return files.undecided(reader);
  }

  /** The file for a page that shows something of what it holds. */
  public Optional<ChosenFile> open(Reader reader, UUID id) {
    Optional<ChosenFile> file = files.find(reader, id);
    file.ifPresent(_ -> trail.write(reader, Entry.about(Deed.PEOPLE_FILE_READ, id)));
    return file;
  }

  /** Begins to record a checked file; asking twice records it once. */
  public void commit(Reader reader, UUID id) {
    transaction.executeWithoutResult(
        _ -> {
          if (files.move(reader, id, FileState.COMMITTING, null)) {
            scheduler.schedule(FileTask.job(PeopleFileTasks.COMMIT, id));
          }
        });
    scheduler.triggerCheckForDueExecutions();
  }

  /** Drops a file that is not being recorded. */
  public void cancel(Reader reader, UUID id) {
    keeping.drop(reader, id);
  }

  /** Until when the service keeps it without a decision, or its refused rows after one. */
  public LocalDate keptUntil(ChosenFile file) {
    return keeping.until(Objects.requireNonNullElse(file.endedAt(), file.chosenAt()));
  }

  /**
   * The refused rows as a CSV file that can be mended and loaded, if they are kept still. It is on
   * record before the first byte leaves.
   */
  public Optional<byte[]> refused(Reader reader, UUID id) {
    Optional<byte[]> rows = files.refused(reader, id);
    rows.ifPresent(
        _ ->
            trail.write(
                reader, Entry.about(Deed.REFUSED_ROWS_TAKEN, id).to(List.of(reader.who()))));
    return rows;
  }
}
