package org.onus.app.casefile.web.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is around a person.
 *
 * @param named whether the reader is told names; if not, the page says so
 */
public record AroundView(String record, String name, List<Row> rows, boolean named) {

  /**
   * What one other person is to them.
   *
   * @param person a number of the other person on this page; one person may have several rows
   * @param link their page, null if the reader may not open it
   * @param over whether it has ended
   * @param close whether they stand near in the picture
   * @param derived whether it follows from incidents and was not said by anybody
   * @param change the page that ends it, null if it cannot be ended there
   */
  public record Row(
      int person,
      String name,
      @Nullable String link,
      String relation,
      String when,
      boolean over,
      boolean close,
      boolean derived,
      String source,
      @Nullable String change) {}
}
