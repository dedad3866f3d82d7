package org.onus.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onus.app.access.Reader;
import org.onus.app.incidents.Incidents;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
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

  private final Incidents incidents;
  private final DemonstrationIncidents calls;
  private final People people;
  private final Custody custody;
  private final DemonstrationSignIns signIns;
  private final DemonstrationPeople records;
  private final DemonstrationAssessments assessments;
  private final DemonstrationNeighbour neighbour;
  private final Path files;

  Demonstration(
      Incidents incidents,
      DemonstrationIncidents calls,
      People people,
      Custody custody,
      DemonstrationSignIns signIns,
      DemonstrationPeople records,
      DemonstrationAssessments assessments,
      DemonstrationNeighbour neighbour,
      @Value("${onus.demonstration-files}") Path files) {
    this.incidents = incidents;
    this.calls = calls;
    this.people = people;
    this.custody = custody;
    this.signIns = signIns;
    this.records = records;
    this.assessments = assessments;
    this.neighbour = neighbour;
    this.files = files;
  }

  @EventListener
  void begin(ApplicationReadyEvent ready)
      throws IOException, UnusableFileException, InterruptedException {
    Reader reader = Reader.service("demonstration");
    signIns.make();
    if (incidents.isEmpty(reader)) {
      calls.load(reader, FORCE, files.resolve("incidents.csv"));
    }
    if (!custody.isLoaded(reader)) {
      loadCustody(reader);
    }
    records.load(reader, FORCE);
    assessments.make(signIns.as(Role.ASSESSOR));
    neighbour.join(reader, signIns.as(Role.ANALYST), FORCE);
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
