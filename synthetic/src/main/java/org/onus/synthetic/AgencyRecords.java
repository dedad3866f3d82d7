package org.onus.synthetic;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onus.synthetic.Draw.Stream;
import org.onus.synthetic.Written.WrittenFile;

/**
 * Invents what several agencies hold about the same people, with the truth beside it: households
 * with couples, brothers, twins, and fathers and sons of one name; moves, changed names and slips.
 */
public final class AgencyRecords {

  static final String RECORDS = "records.csv";
  static final String TRUTH = "records-truth.csv";
  private static final List<String> FILES = List.of(RECORDS, TRUTH, FileSet.READ_ME);
  private static final int MOST_PEOPLE = 10_000_000;
  private static final double[] RECORDS_A_PERSON = Draw.cumulative(45, 27, 15, 9, 4);

  private AgencyRecords() {}

  /**
   * Writes {@code records.csv} and {@code records-truth.csv}. The same numbers give the same bytes.
   *
   * @param folder is made when it does not exist
   * @throws CannotGenerateException when the number makes no sense or the folder cannot be written;
   *     then nothing is left behind
   */
  public static Written generate(int people, long seed, Path folder)
      throws CannotGenerateException {
    if (people < 1 || people > MOST_PEOPLE) {
      throw new CannotGenerateException(
          "The number of people must be from 1 to %,d, not %,d.".formatted(MOST_PEOPLE, people));
    }
    try (FileSet files = FileSet.open(folder, FILES)) {
      long rows = write(people, seed, files);
      Files.writeString(files.unfinished().resolve(FileSet.READ_ME), readMe(people, seed, rows));
      List<WrittenFile> written = new ArrayList<>();
      for (String name : List.of(RECORDS, TRUTH)) {
        written.add(new WrittenFile(name, rows, Files.size(files.unfinished().resolve(name))));
      }
      files.publish(FILES);
      return new Written(folder, written, people, 0);
    } catch (IOException e) {
      throw CannotGenerateException.writing(folder, e);
    }
  }

  private static long write(int people, long seed, FileSet files) throws IOException {
    Line line = new Line();
    long rows = 0;
    try (OutputStream records = files.create(RECORDS);
        OutputStream truth = files.create(TRUTH)) {
      records.write((AgencyRecord.HEADER + "\n").getBytes(US_ASCII));
      truth.write("record_id,person_id\n".getBytes(US_ASCII));
      int person = 0;
      for (int household = 0; person < people; household++) {
        for (Someone someone : Household.draw(seed, household)) {
          if (person == people) {
            break;
          }
          Draw draw = Draw.of(seed, Stream.AGENCY_RECORDS, person);
          int copies = 1 + draw.pick(RECORDS_A_PERSON);
          for (int copy = 0; copy < copies; copy++) {
            // ids that say nothing of who is who, nor of the order in which they were made
            String id =
                "R%012d".formatted(((rows * 0x9E3779B97F4A7C15L) >>> 1) % 1_000_000_000_000L);
            line.text(id).comma().text(AgencyRecord.draw(someone, draw)).end().flushTo(records);
            line.text(id).letter(',').letter('T').padded(person, 8).end().flushTo(truth);
            rows++;
          }
          person++;
        }
      }
    }
    return rows;
  }

  private static String readMe(int people, long seed, long rows) {
    return """
    %s
    Nobody in these files exists. Names, dates, addresses and numbers are invented by Onus, an
    open system for domestic abuse partnerships.

    People   %d
    Seed     %d
    Records  %d, of five agencies

    records.csv        what each agency holds, in the format of onus link
    records-truth.csv  whose record it is
    """
        .formatted(FileSet.MARK, people, seed, rows);
  }
}
