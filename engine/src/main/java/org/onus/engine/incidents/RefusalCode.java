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
  ENDS_BEFORE_IT_BEGINS("The last day lies before the first."),
  DATE_AFTER_TODAY("The date lies after today."),
  DATE_BEFORE_1900("The date lies before 1900."),
  NO_WORDS("The row says nothing in words."),
  WORDS_TOO_LONG("The words are longer than 1,000 characters."),
  UNKNOWN_PERSON("Nobody is recorded under this reference of the agency. Load the person first."),
  UNKNOWN_OTHER_PERSON(
      "Nobody is recorded under the reference of the other person. Load that person first."),
  SAME_PERSON_TWICE("The two references of the row are the same."),
  UNKNOWN_SUBJECT("The column about names nothing that statements are kept about."),
  UNKNOWN_STATUS("The column status is none of MAPPA, IOM, WISDOM, probation and marker."),
  UNKNOWN_VALUE("The value is none that this status can have."),
  UNKNOWN_RELATIONSHIP(
      "The column relationship is none of partner, ex-partner, child, parent, family, household"
          + " and associate."),
  UNKNOWN_HOW_KNOWN("The column how_known is none of fact, opinion and intelligence."),
  UNKNOWN_REGIME("The column regime is neither law enforcement nor general."),
  NEITHER_YES_NOR_NO("A column that holds yes or no holds something else, or nothing."),
  AGENCY_TOO_LONG("The name of the agency is longer than 100 characters."),
  LATER_SAID("What stands, or another row of the file, is of a later day."),
  TWO_ACCOUNTS("Another row says something else of the same, and it is not clear which is meant."),
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
