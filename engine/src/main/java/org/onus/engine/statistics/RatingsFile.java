package org.onus.engine.statistics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.onus.engine.incidents.TableFile;
import org.onus.engine.incidents.UnusableFileException;

/** Reads what several raters answered: CSV with {@code case_id,rater,item,answer}. */
public final class RatingsFile {

  private static final List<String> COLUMNS = List.of("case_id", "rater", "item", "answer");

  /**
   * What the file held.
   *
   * @param repeated rows that say what a row before them said; they count once
   */
  public record Contents(List<Rating> ratings, int repeated) {}

  private record Question(String caseId, String rater, String item) {}

  private RatingsFile() {}

  /**
   * Reads the ratings.
   *
   * @throws UnusableFileException naming the line, if any row cannot be used
   */
  public static Contents read(Path file) throws IOException, UnusableFileException {
    Once<Question, Rating> once = new Once<>();
    for (TableFile.Row row : TableFile.readWhole(file, COLUMNS)) {
      Cells cells = new Cells(row, COLUMNS);
      Question question = new Question(cells.filled(0), cells.filled(1), cells.filled(2));
      String answer = cells.text(3);
      Rating rating =
          new Rating(
              question.caseId(),
              question.rater(),
              question.item(),
              answer.isEmpty() ? null : answer);
      once.take(question, rating, cells);
    }
    if (once.answers().stream().map(Rating::answer).allMatch(Objects::isNull)) {
      throw new UnusableFileException("Every answer in the file is empty.");
    }
    return new Contents(once.answers(), once.repeated());
  }
}
