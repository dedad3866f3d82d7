package org.onus.app.ui;

/**
 * A column of a table.
 *
 * @param text its heading
 * @param numeric whether its figures align to the right
 */
public record Column(String text, boolean numeric) {

  public static Column words(String text) {
    return new Column(text, false);
  }

  public static Column figures(String text) {
    return new Column(text, true);
  }
}
