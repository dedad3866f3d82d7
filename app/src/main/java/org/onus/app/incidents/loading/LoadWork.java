package org.onus.app.incidents.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.incidents.AreaWeights;
import org.onus.app.incidents.recording.Counts;
import org.onus.app.incidents.recording.Delivery;
import org.onus.app.incidents.recording.Recording;
import org.onus.app.kernel.RefusalWords;
import org.onus.app.kernel.WorkingFiles;
import org.onus.engine.incidents.IncidentFile;
import org.onus.engine.incidents.Refusals;
import org.onus.engine.incidents.UnusableFileException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The long steps of a load, done by the scheduler. Each may be begun again at any time: a step that
 * died has left nothing behind, and a step that is done does nothing when it is asked for again.
 */
@Component
class LoadWork {
  private static final int REFUSED_SHOWN = 50;
  private static final int LONGEST_SHOWN = 500;
  private static final long BETWEEN_PROGRESS = TimeUnit.MILLISECONDS.toNanos(500);
  private final LoadStore loads;
  private final ChunkStore chunks;
  private final Recording recording;
  private final AreaWeights weights;
  private final WorkingFiles files;
  private final TransactionTemplate transaction;
  private final TransactionTemplate aside;
  private final Trail trail;
  private final Clock clock;

  LoadWork(
      LoadStore loads,
      ChunkStore chunks,
      Recording recording,
      AreaWeights weights,
      WorkingFiles files,
      PlatformTransactionManager transactions,
      Trail trail,
      Clock clock) {
    this.trail = trail;
    this.loads = loads;
    this.chunks = chunks;
    this.recording = recording;
    this.weights = weights;
    this.files = files;
    this.transaction = new TransactionTemplate(transactions);
    this.aside = new TransactionTemplate(transactions);
    this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** Reads the file, compares it with what stands and keeps the report. */
  void check(Reader reader, UUID id) throws IOException {
    Load load = loads.find(reader, id).orElseThrow();
    if (load.state() != LoadState.CHECKING) {
      return;
    }
    Path file = files.make();
    try {
      IncidentFile.Contents contents = read(reader, load, file);
      CheckReport report = report(reader, load, contents);
      Path refused = files.make();
      try {
        try (OutputStream out = Files.newOutputStream(refused)) {
          contents.refusals().writeTo(out);
        }
        keep(reader, load, report, refused);
      } finally {
        Files.delete(refused);
      }
    } catch (UnusableFileException unusable) {
      loads.move(
          reader,
          id,
          LoadState.MATCHING,
          new Load.Fault(RefusalWords.key(unusable), List.of(unusable.values())));
    } finally {
      Files.delete(file);
    }
  }

  /** Records the rows: one transaction from the first to the last. */
  void commit(Reader reader, UUID id) throws IOException {
    Load load = loads.find(reader, id).orElseThrow();
    if (load.state() != LoadState.COMMITTING) {
      return;
    }
    Path file = files.make();
    try {
      IncidentFile.Contents contents = read(reader, load, file);
      transaction.executeWithoutResult(
          _ -> {
            Delivery delivery = new Delivery(id, load.agency(), load.fileName(), load.askedBy());
            Counts counts =
                recording.record(reader.without(load.hidden()), delivery, contents.log());
            if (!loads.move(reader, id, LoadState.COMMITTED, null)) {
              throw new IllegalStateException("load " + id + " was moved while being committed");
            }
            loads.end(reader, id, counts, clock.instant());
            chunks.delete(id, ChunkStore.Part.FILE);
          });
    } catch (UnusableFileException unusable) {
      throw new IllegalStateException("load " + id + " was readable when checked", unusable);
    } finally {
      Files.delete(file);
    }
  }

  private IncidentFile.Contents read(Reader reader, Load load, Path file)
      throws IOException, UnusableFileException {
    try (OutputStream out = Files.newOutputStream(file)) {
      transaction.executeWithoutResult(
          _ -> chunks.copy(reader, load.id(), ChunkStore.Part.FILE, out));
    }
    return IncidentFile.read(
        file,
        Objects.requireNonNull(load.matched()).mapping(),
        Objects.requireNonNull(load.checkedOn()),
        progress(load.id()));
  }

  /** Several threads read; now and then one of them tells how far all have come. */
  private LongConsumer progress(UUID id) {
    AtomicLong read = new AtomicLong();
    AtomicLong told = new AtomicLong(System.nanoTime());
    return bytes -> {
      long sum = read.addAndGet(bytes);
      long last = told.get();
      long now = System.nanoTime();
      if (now - last > BETWEEN_PROGRESS && told.compareAndSet(last, now)) {
        aside.executeWithoutResult(_ -> loads.progress(id, sum));
      }
    };
  }

  private CheckReport report(Reader reader, Load load, IncidentFile.Contents contents)
      throws IOException {
    Counts counts = recording.compare(reader.without(load.hidden()), load.agency(), contents.log());
    List<CheckReport.RefusedRow> first = new ArrayList<>();
    for (Refusals.Refusal refusal :
        contents.refusals().list().stream().limit(REFUSED_SHOWN).toList()) {
      String text = contents.refusals().text(refusal).replace('\0', '\uFFFD');
      first.add(
          new CheckReport.RefusedRow(
              refusal.line(),
              refusal.code(),
              text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…"));
    }
    return new CheckReport(
        contents.report().rows(),
        contents.report().refused(),
        contents.log().people(),
        contents.report().first(),
        contents.report().last(),
        counts,
        contents.refusals().byCode(),
        first,
        Surprises.in(contents, weights.harm(), loads.codesSeen(reader)));
  }

  private void keep(Reader reader, Load load, CheckReport report, Path refused) throws IOException {
    UUID id = load.id();
    try (InputStream in = Files.newInputStream(refused)) {
      transaction.executeWithoutResult(
          _ -> {
            if (loads.move(reader, id, LoadState.CHECKED, null)) {
              loads.report(reader, id, report);
              trail.write(
                  reader, Entry.about(Deed.INCIDENT_FILE_CHECKED, id).onBehalfOf(load.askedBy()));
              chunks.delete(id, ChunkStore.Part.REFUSED);
              if (report.refused() > 0) {
                chunks.writeAll(reader, id, ChunkStore.Part.REFUSED, in);
              }
            }
          });
    }
  }
}
