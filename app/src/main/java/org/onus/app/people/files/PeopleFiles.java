package org.onus.app.people.files;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.kernel.Agency;
import org.onus.engine.incidents.FileFault;
import org.onus.engine.incidents.FileHeader;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.engine.linkage.PersonRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps that a reader takes with a people file: choose, check, commit or cancel. */
@Service
public class PeopleFiles {
  /** Some two million records; a file stands in one value of the database. */
  public static final long MOST_BYTES = 300L << 20;

  private final PeopleFileStore files;
  private final Scheduler scheduler;
  private final TransactionTemplate transaction;
  private final Trail trail;
  private final Clock clock;

  PeopleFiles(
      PeopleFileStore files,
      Scheduler scheduler,
      TransactionTemplate transaction,
      Trail trail,
      Clock clock) {
    this.files = files;
    this.scheduler = scheduler;
    this.transaction = transaction;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Takes a file in and begins its check.
   *
   * @throws UnusableFileException with a sentence, if it is no file of people
   */
  public UUID choose(Reader reader, Agency agency, String fileName, Path file)
      throws IOException, UnusableFileException {
    FileHeader header = FileHeader.of(file);
    PersonRows.positions(header);
    if (Files.size(file) <= header.end()) {
      throw new UnusableFileException(FileFault.ONLY_A_HEADER);
    }
    byte[] content = Files.readAllBytes(file);
    UUID id =
        Objects.requireNonNull(
            transaction.execute(
                _ -> {
                  UUID chosen = files.insert(reader, agency, fileName, content, clock.instant());
                  trail.write(reader, Entry.about(Deed.PEOPLE_FILE_RECEIVED, chosen));
                  scheduler.schedule(PeopleFileTasks.job(PeopleFileTasks.CHECK, chosen));
                  return chosen;
                }));
    scheduler.triggerCheckForDueExecutions();
    return id;
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
            scheduler.schedule(PeopleFileTasks.job(PeopleFileTasks.COMMIT, id));
          }
        });
    scheduler.triggerCheckForDueExecutions();
  }

  /** Drops a file that is not being recorded. */
  public void cancel(Reader reader, UUID id) {
    transaction.executeWithoutResult(
        _ -> {
          if (files.move(reader, id, FileState.CANCELLED, null)) {
            files.end(id, null, clock.instant());
            trail.write(reader, Entry.about(Deed.PEOPLE_FILE_DROPPED, id));
          }
        });
  }
}
