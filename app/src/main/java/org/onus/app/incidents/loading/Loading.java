package org.onus.app.incidents.loading;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.FileTask;
import org.onus.app.kernel.FirstRows;
import org.onus.engine.incidents.FileFault;
import org.onus.engine.incidents.FileHeader;
import org.onus.engine.incidents.UnusableFileException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps that a reader takes with a file: choose, match, check, commit or cancel. */
@Service
public class Loading {
  private final LoadStore loads;
  private final ChunkStore chunks;
  private final Scheduler scheduler;
  private final TransactionTemplate transaction;
  private final Trail trail;
  private final Clock clock;
  private final Retention retention;

  Loading(
      LoadStore loads,
      ChunkStore chunks,
      Scheduler scheduler,
      TransactionTemplate transaction,
      Trail trail,
      Clock clock,
      Retention retention) {
    this.trail = trail;
    this.loads = loads;
    this.chunks = chunks;
    this.scheduler = scheduler;
    this.transaction = transaction;
    this.clock = clock;
    this.retention = retention;
  }

  /**
   * Takes a file in.
   *
   * @return the load's id
   * @throws UnusableFileException with a sentence, if it is no CSV file with a header and rows
   */
  public UUID begin(Reader reader, Agency agency, String fileName, Path file)
      throws IOException, UnusableFileException {
    FirstRows header = FirstRows.of(FileHeader.of(file));
    if (header.isAll()) {
      throw new UnusableFileException(FileFault.ONLY_A_HEADER);
    }
    long bytes = Files.size(file);
    try (InputStream in = Files.newInputStream(file)) {
      return Objects.requireNonNull(
          transaction.execute(
              _ -> {
                UUID id = loads.insert(reader, agency, fileName, bytes, header, clock.instant());
                chunks.writeAll(reader, id, ChunkStore.Part.FILE, in);
                trail.write(reader, Entry.about(Deed.INCIDENT_FILE_RECEIVED, id));
                return id;
              }));
    }
  }

  public Optional<Load> find(Reader reader, UUID id) {
    return loads.find(reader, id);
  }

  /** The load for a page that shows something of what its file holds. */
  public Optional<Load> open(Reader reader, UUID id) {
    Optional<Load> load = loads.find(reader, id);
    load.ifPresent(_ -> trail.write(reader, Entry.about(Deed.INCIDENT_FILE_READ, id)));
    return load;
  }

  /** The latest loads, newest first, ended ones included. */
  public List<Load> recent(Reader reader) {
    return loads.recent(reader);
  }

  /** How the columns were matched last, or the guess from their names. */
  public static Matching matching(Load load) {
    return load.matched() == null ? Matching.guess(load.header()) : load.matched();
  }

  /** Sets the columns and begins the check; nothing happens when the load has moved on. */
  public void check(Reader reader, UUID id, Matching matching) {
    begin(
        id,
        LoadTasks.CHECK,
        () -> {
          boolean moved = loads.move(reader, id, LoadState.CHECKING, null);
          if (moved) {
            loads.match(reader, id, matching, LocalDate.now(clock));
          }
          return moved;
        });
  }

  /** Begins to record a checked file; asking twice records it once. */
  public void commit(Reader reader, UUID id) {
    begin(id, LoadTasks.COMMIT, () -> loads.move(reader, id, LoadState.COMMITTING, null));
  }

  /** Drops a file that is not being recorded; everything read from it goes. */
  public boolean cancel(Reader reader, UUID id) {
    return retention.drop(reader, id);
  }

  /**
   * Writes the refused rows as a CSV file that can be mended and loaded. It is on record before the
   * first byte leaves.
   */
  public void copyRefused(Reader reader, UUID id, OutputStream out) {
    trail.write(reader, Entry.about(Deed.REFUSED_ROWS_TAKEN, id).to(List.of(reader.who())));
    transaction.executeWithoutResult(_ -> chunks.copy(reader, id, ChunkStore.Part.REFUSED, out));
  }

  /**
   * The job is written in the transaction that moves the load: neither can be without the other.
   */
  private void begin(UUID id, TaskDescriptor<Void> step, BooleanSupplier move) {
    transaction.executeWithoutResult(
        _ -> {
          if (move.getAsBoolean()) {
            scheduler.schedule(FileTask.job(step, id));
          }
        });
    scheduler.triggerCheckForDueExecutions();
  }
}
