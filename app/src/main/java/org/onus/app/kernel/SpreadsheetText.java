package org.onus.app.kernel;

/** Texts of files that people open as a spreadsheet. */
public final class SpreadsheetText {

  /** As OWASP lists them for CSV injection, the full-width forms among them. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private SpreadsheetText() {}

  /** A leading apostrophe makes a spreadsheet show what would otherwise be run as a formula. */
  public static String harmless(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
