package org.onus.app.casefile.web;

import java.util.List;

/**
 * Pairs that wait.
 *
 * @param waiting how many there are
 * @param rows the likeliest of them
 */
public record ReviewView(int waiting, List<Row> rows) {

  /** One pair. */
  public record Row(String address, String one, String other) {}
}
