package org.onus.synthetic;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onus.synthetic.Progress.Stage;
import org.onus.synthetic.Written.WrittenFile;

/** Invents a force and writes its files. */
public final class Forces {

  private static final String INCIDENTS = "incidents.csv";
  private static final String CUSTODY = "custody.csv";
  private static final String PEOPLE = "people.csv";
  private static final String VICTIMS = "victims.csv";
  private static final String TRUTH = "truth.csv";

  /** The files of a whole set. */
  static final List<String> FILES =
      List.of(INCIDENTS, CUSTODY, PEOPLE, VICTIMS, TRUTH, FileSet.READ_ME);

  private final Force force;
  private final FileSet files;
  private final Progress progress;
  private final References references;
  private final List<WrittenFile> written = new ArrayList<>();

  private Forces(Force force, FileSet files, Progress progress) {
    this.force = force;
    this.files = files;
    this.progress = progress;
    this.references = new References(force.settings());
  }

  /**
   * Writes {@code incidents.csv}, {@code custody.csv}, {@code people.csv}, {@code victims.csv},
   * {@code truth.csv} and {@code README.txt}. An earlier invented set in the folder is replaced;
   * other files are left alone.
   *
   * @param folder is made when it does not exist
   * @throws CannotGenerateException when settings make no sense or the folder cannot be written;
   *     then nothing is left behind
   */
  public static Written generate(Settings settings, Path folder, Progress progress)
      throws CannotGenerateException {
    Force force = Force.of(settings);
    try (FileSet files = FileSet.open(folder, FILES)) {
      Forces run = new Forces(force, files, progress);
      run.writePeople();
      run.measureAndPublish();
      return new Written(folder, run.written, settings.people(), force.incidents());
    } catch (IOException e) {
      throw CannotGenerateException.writing(folder, e);
    }
  }

  private void writePeople() throws IOException {
    Settings settings = force.settings();
    try (DateOrder rows = new DateOrder(files.unfinished(), force.firstDay(), force.days())) {
      drawLives(rows, settings.people());
      writeIncidents(rows);
    }
  }

  private void drawLives(DateOrder rows, int people) throws IOException {
    IncidentRows incidentRows = new IncidentRows(force, references, rows);
    PeopleFiles peopleFiles = new PeopleFiles(force, references);
    TruthFile truthFile = new TruthFile(force, references);
    long spells = 0;
    long victimRows = 0;
    try (OutputStream custody = start(CUSTODY, PeopleFiles.CUSTODY_HEADER);
        OutputStream persons = start(PEOPLE, PeopleFiles.PEOPLE_HEADER);
        OutputStream victims = start(VICTIMS, PeopleFiles.PEOPLE_HEADER);
        OutputStream truth = start(TRUTH, TruthFile.HEADER)) {
      for (int i = 0; i < people; i++) {
        Life life = force.life(i);
        incidentRows.add(life);
        peopleFiles.writePerson(life, persons);
        spells += peopleFiles.writeCustody(life, custody);
        victimRows += peopleFiles.writeVictims(life, victims);
        truthFile.write(life, truth);
        tell(Stage.LIVES, i + 1, people);
      }
    }
    note(INCIDENTS, rows.rows());
    note(CUSTODY, spells);
    note(PEOPLE, people);
    note(VICTIMS, victimRows);
    note(TRUTH, people);
  }

  private void writeIncidents(DateOrder rows) throws IOException {
    try (OutputStream out = start(INCIDENTS, IncidentRows.HEADER)) {
      Line line = new Line();
      long[] done = new long[2];
      rows.forEach(
          (sameIncident, bytes, from, length) -> {
            done[0] += sameIncident ? 0 : 1;
            done[1]++;
            references.incident(line, done[0]);
            line.bytes(bytes, from, length).flushTo(out);
            tell(Stage.ROWS, done[1], rows.rows());
          });
    }
  }

  private OutputStream start(String name, String header) throws IOException {
    OutputStream out = files.create(name);
    out.write((header + "\n").getBytes(US_ASCII));
    return out;
  }

  private void note(String name, long rows) {
    written.add(new WrittenFile(name, rows, 0));
  }

  private void measureAndPublish() throws IOException {
    String readMe = ReadMe.text(force.settings(), force.incidents(), written);
    Files.writeString(files.unfinished().resolve(FileSet.READ_ME), readMe);
    for (int i = 0; i < written.size(); i++) {
      WrittenFile file = written.get(i);
      long bytes = Files.size(files.unfinished().resolve(file.name()));
      written.set(i, new WrittenFile(file.name(), file.rows(), bytes));
    }
    files.publish(FILES);
  }

  private void tell(Stage stage, long done, long expected) {
    if (done == expected || done % Math.max(1, expected / 100) == 0) {
      progress.report(stage, done, expected);
    }
  }
}
