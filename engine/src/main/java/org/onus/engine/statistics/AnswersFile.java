package org.onus.engine.statistics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.TableFile;
import org.onus.engine.incidents.UnusableFileException;

/** Reads answers of several sites: CSV with {@code case_id,site,item,timeframe,answer}. */
public final class AnswersFile {

  private static final List<String> COLUMNS =
      List.of("case_id", "site", "item", "timeframe", "answer");

  /**
   * What the file held.
   *
   * @param repeated rows that say what a row before them said; they count once
   */
  public record Contents(List<Answer> answers, int repeated) {}

  private record Question(String caseId, String site, String item, String timeframe) {}

  private AnswersFile() {}

  /**
   * Reads the answers.
   *
   * @throws UnusableFileException naming the line, if any row cannot be used
   */
  public static Contents read(Path file) throws IOException, UnusableFileException {
    Once<Question, Answer> once = new Once<>();
    for (TableFile.Row row : TableFile.readWhole(file, COLUMNS)) {
      Cells cells = new Cells(row, COLUMNS);
      Question question =
          new Question(cells.filled(0), cells.filled(1), cells.filled(2), cells.filled(3));
      Answer answer =
          new Answer(
              question.caseId(),
              question.site(),
              question.item(),
              question.timeframe(),
              applies(cells.text(4), row.line()));
      once.take(question, answer, cells);
    }
    return new Contents(once.answers(), once.repeated());
  }

  private static @Nullable Boolean applies(String text, long line) throws UnusableFileException {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes" -> true;
      case "no" -> false;
      case "" -> null;
      default ->
          throw new UnusableFileException(
              "Line %d: \"%s\" is no answer; it is yes, no or empty.".formatted(line, text));
    };
  }
}
