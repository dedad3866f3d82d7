package org.onus.app.kernel;

import java.util.List;
import org.onus.engine.incidents.FileHeader;

/**
 * The columns of a file with up to three values of each.
 *
 * @param columns their names in the order of the file
 * @param samples for each column its first values
 */
public record FirstRows(List<String> columns, List<List<String>> samples) {
  private static final int LONGEST_SAMPLE = 60;

  public static FirstRows of(FileHeader header) {
    return new FirstRows(
        header.columns(),
        header.samples().stream()
            .map(values -> values.stream().map(FirstRows::shortened).toList())
            .toList());
  }

  /** Whether no row follows the names. */
  public boolean isAll() {
    return samples.stream().allMatch(List::isEmpty);
  }

  private static String shortened(String value) {
    String printable = value.replaceAll("\\p{Cntrl}", "\uFFFD").strip();
    return printable.length() <= LONGEST_SAMPLE
        ? printable
        : printable.substring(0, LONGEST_SAMPLE) + "…";
  }
}
