package org.onus.app.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.WorkingFiles;
import org.onus.engine.incidents.CustodyFile;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.FileFault;
import org.onus.engine.incidents.UnusableFileException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of custody spells: chosen, checked, committed or cancelled. */
@Service
public class CustodyFiles {
  private final CustodyFileStore files;
  private final People people;
  private final Custody custody;
  private final WorkingFiles working;
  private final Trail trail;
  private final Clock clock;

  CustodyFiles(
      CustodyFileStore files,
      People people,
      Custody custody,
      WorkingFiles working,
      Trail trail,
      Clock clock) {
    this.trail = trail;
    this.files = files;
    this.people = people;
    this.custody = custody;
    this.working = working;
    this.clock = clock;
  }

  /**
   * A file that was chosen.
   *
   * @param receipt what came of it when it was committed; empty before, and after it was cancelled
   */
  public record Chosen(
      UUID id, Agency agency, String fileName, boolean ended, Optional<Receipt> receipt) {}

  /** How many people's spells changed, and which rows were refused. */
  public record Receipt(int recordsChanged, List<CustodyFile.Refused> refused) {}

  /**
   * What a file holds.
   *
   * @param withoutRecord people of whom the reader can see nothing else recorded
   * @param endingLater spells that end after today
   */
  public record Check(
      int people,
      int spells,
      int withoutRecord,
      int endingLater,
      List<CustodyFile.Refused> refused) {}

  /**
   * Takes a file in.
   *
   * @throws UnusableFileException with a sentence, if it is no file of spells
   */
  @Transactional
  public UUID choose(Reader reader, Agency agency, String fileName, Path file)
      throws IOException, UnusableFileException {
    CustodyFile.Contents contents = CustodyFile.read(file);
    if (contents.spells().isEmpty() && contents.refused().isEmpty()) {
      throw new UnusableFileException(FileFault.ONLY_A_HEADER);
    }
    UUID id = files.insert(reader, agency, fileName, Files.readAllBytes(file), clock.instant());
    trail.write(reader, Entry.about(Deed.CUSTODY_FILE_RECEIVED, id));
    return id;
  }

  @Transactional(readOnly = true)
  public Optional<Chosen> find(Reader reader, UUID id) {
    return files.find(reader, id);
  }

  /** Reads the file again and says what it holds; changes nothing of it. */
  @Transactional
  public Check check(Reader reader, Chosen chosen) {
    trail.write(reader, Entry.about(Deed.CUSTODY_FILE_READ, chosen.id()));
    CustodyFile.Contents contents = contents(reader, chosen.id());
    LocalDate today = LocalDate.now(clock);
    int known =
        (int)
            people.find(reader, chosen.agency(), contents.spells().keySet()).values().stream()
                .filter(record -> !reader.sight().hidden().contains(record.value()))
                .count();
    int later =
        (int)
            contents.spells().values().stream()
                .flatMap(List::stream)
                .filter(spell -> spell.to() != null && spell.to().isAfter(today))
                .count();
    return new Check(
        contents.spells().size(),
        contents.count(),
        contents.spells().size() - known,
        later,
        contents.refused());
  }

  /** Every refused row, before and after the rest was recorded; on record. */
  @Transactional
  public List<CustodyFile.Refused> refused(Reader reader, Chosen chosen) {
    trail.write(reader, Entry.about(Deed.REFUSED_ROWS_TAKEN, chosen.id()));
    return chosen.ended()
        ? chosen.receipt().map(Receipt::refused).orElse(List.of())
        : contents(reader, chosen.id()).refused();
  }

  /** Records the spells; a second time changes nothing. */
  @Transactional
  public void commit(Reader reader, Chosen chosen) {
    if (!files.end(reader, chosen.id(), clock.instant())) {
      return;
    }
    CustodyFile.Contents contents = contents(reader, chosen.id());
    Map<String, List<CustodySpells.Spell>> spells = contents.spells();
    Map<String, RecordId> records = people.mint(reader, chosen.agency(), spells.keySet());
    Map<RecordId, List<CustodySpell>> sets = HashMap.newHashMap(spells.size());
    records.forEach(
        (reference, record) ->
            sets.put(
                record,
                spells.getOrDefault(reference, List.of()).stream()
                    .map(spell -> new CustodySpell(spell.from(), spell.to()))
                    .toList()));
    files.forget(chosen.id(), new Receipt(custody.replace(reader, sets), contents.refused()));
  }

  /** Drops the file. */
  @Transactional
  public void cancel(Reader reader, Chosen chosen) {
    if (files.end(reader, chosen.id(), clock.instant())) {
      files.forget(chosen.id(), null);
      trail.write(reader, Entry.about(Deed.CUSTODY_FILE_DROPPED, chosen.id()));
    }
  }

  private CustodyFile.Contents contents(Reader reader, UUID id) {
    try {
      Path copy = working.make();
      try {
        Files.write(copy, files.content(reader, id));
        return CustodyFile.read(copy);
      } finally {
        Files.delete(copy);
      }
    } catch (IOException | UnusableFileException failure) {
      throw new IllegalStateException("custody file " + id + " was readable before", failure);
    }
  }
}
