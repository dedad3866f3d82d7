package org.onus.engine.linkage;

/** How well two values agree. Missing is no evidence, never disagreement. */
public enum Level {
  MISSING,
  SAME,
  /** Given and family name, or day and month, stand in each other's place. */
  EXCHANGED,
  /** One character added, left out or wrong, or two neighbours exchanged. */
  ONE_OFF,
  /** Names that sound or are spelt alike; two of the three parts of a date; the same sector. */
  ALIKE,
  /** A short form of the name; the same or the next year; the same district. */
  RELATED,
  /** An initial or one part of a name; a date that agrees as far as it is known. */
  PART,
  DIFFERENT;

  private static final Level[] ALL = values();

  @SuppressWarnings("EnumOrdinal") // in patterns that live in memory only
  int code() {
    return ordinal();
  }

  static Level of(int code) {
    return ALL[code & 7];
  }

  /** As a person would say it, for example "one character off". */
  public String words(PersonColumn column) {
    return switch (this) {
      case MISSING -> "not known in both";
      case SAME -> "the same";
      case EXCHANGED ->
          column == PersonColumn.DOB ? "day and month exchanged" : "exchanged with family name";
      case ONE_OFF -> "one character off";
      case ALIKE ->
          switch (column) {
            case DOB -> "two of day, month and year the same";
            case POSTCODE -> "in the same sector";
            default -> "alike";
          };
      case RELATED ->
          switch (column) {
            case DOB -> "in the same or the next year";
            case POSTCODE -> "in the same district";
            default -> "a short or other form";
          };
      case PART -> column == PersonColumn.DOB ? "the same as far as known" : "agrees in part";
      case DIFFERENT -> "different";
    };
  }
}
