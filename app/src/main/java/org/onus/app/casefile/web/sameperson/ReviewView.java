package org.onus.app.casefile.web.sameperson;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pairs that wait.
 *
 * @param waiting how many there are
 * @param behind whether more may follow from records that are not compared yet
 * @param decided the page of the person whom the last decision was about; null if none was just
 *     made
 * @param rows the likeliest of them
 */
public record ReviewView(int waiting, boolean behind, @Nullable String decided, List<Row> rows) {

  /** One pair. */
  public record Row(String address, String one, String other) {}
}
