package org.onus.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.incidents.Incidents;
import org.onus.app.incidents.loading.Load;
import org.onus.app.incidents.loading.LoadState;
import org.onus.app.incidents.loading.Loading;
import org.onus.app.kernel.Agency;
import org.onus.app.people.Custody;
import org.onus.app.people.CustodySpell;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.engine.incidents.CustodyFile;
import org.onus.engine.incidents.UnusableFileException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Loads the invented force by the same steps as any file, then says where to look. */
@Component
@ConditionalOnProperty("onus.demonstration-files")
class Demonstration {

  private static final Agency FORCE = new Agency("Invented Police");
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Incidents incidents;
  private final Loading loading;
  private final People people;
  private final Custody custody;
  private final DemonstrationSignIns signIns;
  private final DemonstrationPeople records;
  private final DemonstrationAssessments assessments;
  private final Path files;

  Demonstration(
      Incidents incidents,
      Loading loading,
      People people,
      Custody custody,
      DemonstrationSignIns signIns,
      DemonstrationPeople records,
      DemonstrationAssessments assessments,
      @Value("${onus.demonstration-files}") Path files) {
    this.incidents = incidents;
    this.loading = loading;
    this.people = people;
    this.custody = custody;
    this.signIns = signIns;
    this.records = records;
    this.assessments = assessments;
    this.files = files;
  }

  @EventListener
  void begin(ApplicationReadyEvent ready)
      throws IOException, UnusableFileException, InterruptedException {
    Reader reader = Reader.service("demonstration");
    signIns.make();
    if (incidents.isEmpty(reader)) {
      // what a start that was killed left behind
      loading.recent(reader).forEach(load -> loading.cancel(reader, load.id()));
      loadIncidents(reader);
    }
    if (!custody.isLoaded(reader)) {
      loadCustody(reader);
    }
    records.load(reader, FORCE);
    assessments.make(signIns.assessor());
    if (ready.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      System.out.printf(
          """

          Onus is ready, with an invented force loaded. Nobody in it exists.

            Whom to look at first:  http://127.0.0.1:%1$d/list

          Sign in as any of these; the passphrase of all is: %3$s
          (only the demonstration goes without a second factor)

          %4$s

          Its pages can be opened on this computer only. Ctrl-C stops it; what you do is kept in
          %2$s
          and begins anew with: onus demo --fresh
          """,
          web.getWebServer().getPort(), files.getParent(), signIns.passphrase(), signIns.table());
    }
  }

  private void loadIncidents(Reader reader)
      throws IOException, UnusableFileException, InterruptedException {
    UUID id = loading.begin(reader, FORCE, "incidents.csv", files.resolve("incidents.csv"));
    loading.check(reader, id, Loading.matching(loading.find(reader, id).orElseThrow()));
    await(reader, id, LoadState.CHECKED);
    loading.commit(reader, id);
    await(reader, id, LoadState.COMMITTED);
  }

  private void await(Reader reader, UUID id, LoadState wanted) throws InterruptedException {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    Load load = loading.find(reader, id).orElseThrow();
    while (load.state() != wanted) {
      if (load.fault() != null || System.nanoTime() > giveUp) {
        throw new CannotBeDone("The invented force could not be loaded: " + load.fault());
      }
      Thread.sleep(100);
      load = loading.find(reader, id).orElseThrow();
    }
  }

  private void loadCustody(Reader reader) throws IOException, UnusableFileException {
    CustodyFile.Contents spells = CustodyFile.read(files.resolve("custody.csv"));
    Map<String, RecordId> records = people.find(reader, FORCE, spells.spells().keySet());
    Map<RecordId, List<CustodySpell>> sets = new HashMap<>();
    spells
        .spells()
        .forEach(
            (reference, theirs) -> {
              RecordId record = records.get(reference);
              if (record != null) {
                sets.put(
                    record, theirs.stream().map(s -> new CustodySpell(s.from(), s.to())).toList());
              }
            });
    custody.replace(reader, sets);
  }
}
