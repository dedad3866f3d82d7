package org.onus.synthetic;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onus.synthetic.Draw.Stream;
import org.onus.synthetic.Life.Incident;
import org.onus.synthetic.Written.WrittenFile;

/**
 * Invents what agencies say of the people of an invented force: statements, statuses and who is
 * what to whom. All shares are assumed. Everybody named is in the force's own files.
 */
public final class Sayings {

  public static final String STATEMENTS = "statements.csv";
  public static final String STATUSES = "statuses.csv";
  public static final String RELATIONSHIPS = "relationships.csv";
  private static final List<String> FILES =
      List.of(STATEMENTS, STATUSES, RELATIONSHIPS, FileSet.READ_ME);

  private static final int MOST_STATEMENTS = 6;
  private static final double SAID_OF = 0.18;
  private static final double MAPPA = 0.3;
  private static final double IOM = 0.2;
  private static final double WISDOM = 0.08;
  private static final double PROBATION = 0.6;
  private static final double MARKER = 0.04;
  private static final double NAMED_TIE = 0.5;
  private static final double CONFIDED = 0.2;
  private static final double ASSOCIATE = 0.06;

  private static final String[] LEVELS = {"1/1", "1/2", "2/1", "2/1", "2/2", "3/2", "4/1"};
  private static final String[] COHORTS = {"fixed", "flex", "free"};
  private static final String[] MARKERS = {
    "Violence towards officers",
    "Weapons",
    "Says they will not be taken alive",
    "Dog at the address"
  };

  /** Who says a status; without an agency the force itself. */
  private record Source(String agency, String officer, String by) {}

  private static final Source BY_FORCE = new Source("", "", "Offender management unit");
  private static final Source BY_PROBATION =
      new Source("Invented Probation", "", "MAPPA coordinator");
  private static final Source SUPERVISED =
      new Source("Invented Probation", "Offender manager in Riverside", "Duty officer");

  private final Force force;
  private final References references;
  private final Line line = new Line();
  private final long[] rows = new long[3];

  private Sayings(Force force) {
    this.force = force;
    references = new References(force.settings());
  }

  /**
   * Writes {@code statements.csv}, {@code statuses.csv} and {@code relationships.csv} of the force
   * that the same settings give. The same settings give the same bytes.
   *
   * @param folder is made when it does not exist
   * @throws CannotGenerateException when settings make no sense or the folder cannot be written;
   *     then nothing is left behind
   */
  public static Written generate(Settings settings, Path folder) throws CannotGenerateException {
    Sayings sayings = new Sayings(Force.of(settings));
    try (FileSet files = FileSet.open(folder, FILES)) {
      sayings.write(files);
      Files.writeString(files.unfinished().resolve(FileSet.READ_ME), sayings.readMe());
      List<WrittenFile> written = new ArrayList<>();
      for (int i = 0; i < sayings.rows.length; i++) {
        Path file = files.unfinished().resolve(FILES.get(i));
        written.add(new WrittenFile(FILES.get(i), sayings.rows[i], Files.size(file)));
      }
      files.publish(FILES);
      return new Written(folder, written, settings.people(), 0);
    } catch (IOException e) {
      throw CannotGenerateException.writing(folder, e);
    }
  }

  private void write(FileSet files) throws IOException {
    try (OutputStream statements =
            start(
                files,
                STATEMENTS,
                "person_id,about,words,from,said_on,said_by,how_known,regime,may_be_told,"
                    + "victim_side,agency");
        OutputStream statuses =
            start(
                files,
                STATUSES,
                "person_id,status,value,words,from,as_at,agency,officer,said_by,how_known");
        OutputStream ties =
            start(
                files,
                RELATIONSHIPS,
                "person_id,other_id,relationship,from,until,said_by,how_known,confided,agency")) {
      for (int i = 0; i < force.settings().people(); i++) {
        Life life = force.life(i);
        Draw draw = Draw.of(force.settings().root(), Stream.SAID, i);
        state(life, draw, statements);
        rank(life, draw, statuses);
        tie(life, draw, ties);
      }
    }
  }

  private static OutputStream start(FileSet files, String name, String header) throws IOException {
    OutputStream out = files.create(name);
    out.write((header + "\n").getBytes(US_ASCII));
    return out;
  }

  /** The more often somebody is called about, the more is said; each thing once. */
  private void state(Life life, Draw draw, OutputStream out) throws IOException {
    Set<Remark> said = new HashSet<>();
    for (Incident incident : life.incidents()) {
      Remark remark = Remark.draw(draw);
      int day = Math.min(lastDay(), incident.day() + draw.below(21));
      boolean isSaid = draw.chance(SAID_OF);
      if (!isSaid || said.size() == MOST_STATEMENTS || !said.add(remark)) {
        continue;
      }
      person(life).comma().text(remark.about()).comma().text(remark.words()).comma();
      if (remark.from()) {
        line.date(Math.max(force.firstDay(), day - 20 - draw.below(300)));
      }
      line.comma().date(day).comma().text(remark.by()).comma().text(remark.howKnown()).comma();
      line.text(remark.regime()).comma().text(yesOrNo(remark.mayBeTold())).comma();
      line.text(yesOrNo(remark.victimSide())).comma().text(remark.agency());
      end(out, 0);
    }
  }

  private void rank(Life life, Draw draw, OutputStream out) throws IOException {
    boolean serious =
        life.pattern() == Pattern.SERIAL
            || life.pattern() == Pattern.ESCALATING
            || life.pattern() == Pattern.CHRONIC;
    if (serious && draw.chance(MAPPA)) {
      status(life, draw, out, "MAPPA", draw.oneOf(LEVELS), "", BY_PROBATION);
    }
    if (serious && draw.chance(IOM)) {
      status(life, draw, out, "IOM", draw.oneOf(COHORTS), "", BY_FORCE);
    }
    if (serious && draw.chance(WISDOM)) {
      status(life, draw, out, "WISDOM", "", "", BY_FORCE);
    }
    if (!life.custody().isEmpty() && draw.chance(PROBATION)) {
      String risk = serious ? draw.chance(0.3) ? "very high" : "high" : "medium";
      status(life, draw, out, "probation", risk, "", SUPERVISED);
    }
    if (draw.chance(MARKER)) {
      status(life, draw, out, "marker", "", draw.oneOf(MARKERS), BY_FORCE);
    }
  }

  /** Said on a day of the last seven months, so that some have gone stale. */
  private void status(
      Life life,
      Draw draw,
      OutputStream out,
      String status,
      String value,
      String words,
      Source source)
      throws IOException {
    int asAt = lastDay() - draw.below(210);
    person(life).comma().text(status).comma().text(value).comma().text(words).comma();
    line.date(asAt - 30 - draw.below(400)).comma().date(asAt).comma().text(source.agency());
    line.comma().text(source.officer()).comma().text(source.by()).comma().text("fact");
    end(out, 1);
  }

  /** With victim-survivors whom an incident names, and with others who harm. */
  private void tie(Life life, Draw draw, OutputStream out) throws IOException {
    Recording recording = new Recording(force.settings(), life);
    Set<Integer> named = new HashSet<>();
    for (Incident incident : life.incidents()) {
      Victim victim = force.victim(life, incident.victim());
      if (recording.record(incident, victim).victimKnown() && named.add(incident.victim())) {
        withVictim(life, victim, incident, draw, out);
      }
    }
    if (draw.chance(ASSOCIATE)) {
      int people = force.settings().people();
      int other = (life.person().index() + 1 + draw.below(40)) % people;
      if (other != life.person().index()) {
        person(life).comma();
        references.person(line, other);
        line.comma().text("associate").comma().comma().comma().text("Intelligence officer");
        line.comma().text("intelligence").comma().text("no").comma();
        end(out, 2);
      }
    }
  }

  private void withVictim(Life life, Victim victim, Incident first, Draw draw, OutputStream out)
      throws IOException {
    if (!draw.chance(NAMED_TIE)) {
      return;
    }
    int began = first.day() - 100 - draw.below(2_000);
    Relationship last = victim.relationshipAt(1);
    person(life).comma();
    references.victim(line, victim);
    line.comma().text(kind(last)).comma();
    if (last.intimate()) {
      line.date(began);
    }
    line.comma();
    if (last == Relationship.EX_PARTNER) {
      line.date(Math.min(lastDay(), first.day() + draw.below(200)));
    }
    line.comma().text("IDVA").comma().text("fact").comma().text(yesOrNo(draw.chance(CONFIDED)));
    line.comma().text("Invented Advocacy Service");
    end(out, 2);
  }

  /** What the victim-survivor is to the person: the reverse of what incidents say. */
  private static String kind(Relationship relationship) {
    return switch (relationship) {
      // a former partner was a partner until the last day
      case PARTNER, EX_PARTNER -> "partner";
      case PARENT -> "child";
      case ADULT_CHILD -> "parent";
      case SIBLING, OTHER_FAMILY -> "family";
    };
  }

  private Line person(Life life) {
    references.person(line, life.person().index());
    return line;
  }

  private void end(OutputStream out, int file) throws IOException {
    line.end().flushTo(out);
    rows[file]++;
  }

  private int lastDay() {
    return force.firstDay() + force.days() - 1;
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "yes" : "no";
  }

  private String readMe() {
    return """
    %s
    Nobody in these files exists. What is said in them is invented by Onus, an open system for
    domestic abuse partnerships, of the people of an invented force.

    statements.csv     %d rows, what agencies say
    statuses.csv       %d rows, what people are to the services that manage risk
    relationships.csv  %d rows, who is what to whom
    """
        .formatted(FileSet.MARK, rows[0], rows[1], rows[2]);
  }
}
