package org.onus.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.WorkingFiles;
import org.onus.app.people.details.Details;
import org.onus.app.people.files.ChosenFile;
import org.onus.app.people.files.FileKind;
import org.onus.app.people.files.FileState;
import org.onus.app.people.files.PeopleFiles;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.synthetic.Sayings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Loads what agencies hold about invented people, by the same steps as any file. */
@Component
@ConditionalOnProperty("onus.demonstration-files")
class DemonstrationPeople {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** One file of records stands for several agencies: each takes every third row. */
  private static final List<Agency> OTHERS =
      List.of(
          new Agency("Invented Probation"),
          new Agency("Invented Council"),
          new Agency("Invented Health Board"));

  private final PeopleFiles people;
  private final Details details;
  private final WorkingFiles working;
  private final Path files;

  DemonstrationPeople(
      PeopleFiles people,
      Details details,
      WorkingFiles working,
      @Value("${onus.demonstration-files}") Path files) {
    this.people = people;
    this.details = details;
    this.working = working;
    this.files = files;
  }

  /** Loads them, unless they are there already. */
  void load(Reader reader, Agency force)
      throws IOException, UnusableFileException, InterruptedException {
    if (details.isLoaded(reader)) {
      return;
    }
    load(reader, FileKind.PEOPLE, force, files.resolve("people.csv"));
    loadSayings(reader, force);
    Path records = files.resolveSibling("records").resolve("records.csv");
    if (Files.exists(records)) {
      List<String> rows = Files.readAllLines(records);
      for (int i = 0; i < OTHERS.size(); i++) {
        Path share = working.make();
        Files.write(share, share(rows, i));
        load(reader, FileKind.PEOPLE, OTHERS.get(i), share);
        Files.delete(share);
      }
    }
  }

  private void loadSayings(Reader reader, Agency force)
      throws IOException, UnusableFileException, InterruptedException {
    Path said = files.resolveSibling("said");
    if (Files.exists(said)) {
      load(reader, FileKind.STATEMENTS, force, said.resolve(Sayings.STATEMENTS));
      load(reader, FileKind.STATUSES, force, said.resolve(Sayings.STATUSES));
      load(reader, FileKind.RELATIONSHIPS, force, said.resolve(Sayings.RELATIONSHIPS));
    }
  }

  private static List<String> share(List<String> rows, int which) {
    List<String> share = new ArrayList<>(List.of(rows.getFirst()));
    for (int row = 1 + which; row < rows.size(); row += OTHERS.size()) {
      share.add(rows.get(row));
    }
    return share;
  }

  void load(Reader reader, FileKind kind, Agency agency, Path file)
      throws IOException, UnusableFileException, InterruptedException {
    UUID id = people.choose(reader, kind, agency, file.getFileName().toString(), file);
    await(reader, id, FileState.CHECKED);
    people.commit(reader, id);
    await(reader, id, FileState.COMMITTED);
  }

  private void await(Reader reader, UUID id, FileState wanted) throws InterruptedException {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    ChosenFile file = people.find(reader, id).orElseThrow();
    while (file.state() != wanted) {
      if (file.fault() != null || System.nanoTime() > giveUp) {
        throw new CannotBeDone("The invented people could not be loaded: " + file.fault());
      }
      Thread.sleep(100);
      file = people.find(reader, id).orElseThrow();
    }
  }
}
