package org.onus.engine.incidents;

/** Why a row was not taken. The sentence is for the person who will mend the row. */
public enum RefusalCode {
  NO_RECORD("The row names no record."),
  REPEATED_RECORD("Another row bears the same record_id with other contents."),
  NO_INCIDENT("The row names no incident."),
  NO_PERSON("The row names no person."),
  NO_DATE("The row has no date."),
  UNREADABLE_DATE("The date is not a day of the calendar written as 2026-11-22 or 22/11/2026."),
  UNREADABLE_FIRST_DAY(
      "The first day is not a day of the calendar written as 2026-11-22 or 22/11/2026."),
  UNREADABLE_LAST_DAY(
      "The last day is not a day of the calendar written as 2026-11-22 or 22/11/2026."),
  ENDS_BEFORE_IT_BEGINS("The spell ends before it begins."),
  DATE_AFTER_TODAY("The date lies after today."),
  DATE_BEFORE_1900("The date lies before 1900."),
  WRONG_FIELD_COUNT("The row has more or fewer fields than the header."),
  TEXT_AFTER_QUOTE(
      "Text follows a closing quotation mark; a quotation mark inside a field is doubled."),
  UNCLOSED_QUOTE("A quotation mark is opened and never closed."),
  FIELD_TOO_LONG("A field that Onus reads is longer than 200 bytes."),
  NOT_UTF8("A field that Onus reads is not UTF-8; the file may have been saved as Windows-1252."),
  NUL_BYTE("The row contains a NUL byte.");

  private final String sentence;

  RefusalCode(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
