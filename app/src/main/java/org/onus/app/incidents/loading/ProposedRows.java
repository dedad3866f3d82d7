package org.onus.app.incidents.loading;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.WorkingFiles;
import org.onus.engine.incidents.IncidentFile;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.UnusableFileException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows that a checked file would bring, before anything is recorded. */
@Service
public class ProposedRows {
  private final LoadStore loads;
  private final ChunkStore chunks;
  private final TransactionTemplate transaction;
  private final WorkingFiles files;

  ProposedRows(
      LoadStore loads, ChunkStore chunks, TransactionTemplate transaction, WorkingFiles files) {
    this.loads = loads;
    this.chunks = chunks;
    this.transaction = transaction;
    this.files = files;
  }

  /**
   * What a load proposes.
   *
   * @param log with the agency's own references of people and victim-survivors
   */
  public record Proposal(Agency agency, IncidentLog log) {}

  /** The load, if it is checked and waits for its reader's decision. */
  public Optional<Load> checked(Reader reader, UUID id) {
    return loads.find(reader, id).filter(load -> load.state() == LoadState.CHECKED);
  }

  /** Reads a checked load's file once more; empty when the load has moved on. */
  public Optional<Proposal> of(Reader reader, UUID id) {
    return checked(reader, id).map(load -> new Proposal(load.agency(), log(reader, load)));
  }

  private IncidentLog log(Reader reader, Load load) {
    try {
      Path file = files.make();
      try {
        try (OutputStream out = Files.newOutputStream(file)) {
          transaction.executeWithoutResult(
              _ -> chunks.copy(reader, load.id(), ChunkStore.Part.FILE, out));
        }
        return IncidentFile.read(
                file,
                Objects.requireNonNull(load.matched()).mapping(),
                Objects.requireNonNull(load.checkedOn()),
                _ -> {})
            .log();
      } finally {
        Files.delete(file);
      }
    } catch (UnusableFileException unusable) {
      throw new IllegalStateException("load " + load.id() + " was readable when checked", unusable);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
