package org.onus.engine.incidents;

/** Why a whole file cannot be used. The sentence is for the person who gave it. */
public enum FileFault {
  /** A sentence of its own, for example one of a compiler. */
  AS_SAID("%s"),
  FOLDER("This is a folder, not a file."),
  EMPTY("The file is empty."),
  ONLY_A_HEADER("The file has a header and no rows under it."),
  PDF("This is a PDF. Export the list as CSV instead."),
  ZIPPED("This is an Excel workbook or another zipped file. In Excel, save it as \"CSV UTF-8\"."),
  OLD_WORKBOOK("This is an old Excel workbook. In Excel, save it as \"CSV UTF-8\"."),
  COMPRESSED("This file is compressed. Unpack it first."),
  UTF16("This file is UTF-16. Save it as \"CSV UTF-8\"."),
  WEB_PAGE("This is a web page, not a CSV file."),
  HEADER_TOO_LONG("The first line is far too long for a header: is this a CSV file?"),
  HEADER_WITH_NUL(
      "The first line holds NUL bytes: this is not UTF-8 text. Save it as \"CSV UTF-8\"."),
  HEADER_UNCLOSED_QUOTE("The header cannot be read. A quotation mark is opened and never closed."),
  HEADER_TEXT_AFTER_QUOTE(
      "The header cannot be read. Text follows a closing quotation mark; a quotation mark inside a"
          + " field is doubled."),
  HEADER_NOT_UTF8(
      "The header is not UTF-8 text; the file may have been saved as Windows-1252. Save it as"
          + " \"CSV UTF-8\"."),
  EMPTY_FIRST_LINE("The file begins with an empty line instead of a header."),
  OTHER_SEPARATOR("The columns seem to be separated by \"%s\"; Onus reads commas."),
  COLUMN_MISSING("The file has no column %s. It needs %s; it has: %s."),
  COLUMN_TWICE("The column \"%s\" stands twice in the header; it is not clear which is meant."),
  TOO_MANY_VALUES("The column for %s has over 65,000 different values: is it the right column?"),
  TOO_MANY_ROWS(
      "The file has more than 2,147,483,647 rows, which is more than Onus reads at once. Cut it by"
          + " person.");

  private final String sentence;

  FileFault(String sentence) {
    this.sentence = sentence;
  }

  /** In English, with what it names. */
  String sentence(Object... values) {
    return sentence.formatted(values);
  }
}
