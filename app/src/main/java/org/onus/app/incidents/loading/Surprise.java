package org.onus.app.incidents.loading;

import java.util.List;

/**
 * Something in a file that a person should look at before it is committed; it refuses nothing.
 *
 * @param rows how many rows (or people) it concerns
 * @param values what the sentence names: a code, a year, a column
 */
public record Surprise(Kind kind, long rows, List<String> values) {

  /** What it is; the sentence is in the message files under {@code incidents.surprise}. */
  public enum Kind {
    /** Dates outside the years of the rest. Values: their year; first and last year of the rest. */
    DATES_APART,
    /** Dates in several such years. Values: how many, those of most rows; first and last year. */
    YEARS_APART,
    /** A code that neither the harm weights nor any row before know. Values: the code. */
    UNKNOWN_CODE,
    /** Several such codes. Values: how many, the most frequent ones. */
    UNKNOWN_CODES,
    /** A month with twice the rows of the three before it. Values: the month, their mean. */
    SUDDEN_DOUBLING,
    /** Several such months. Values: how many, those of most rows. */
    SUDDEN_DOUBLINGS,
    /** Values of a column that were read as unknown. Values: the column. */
    NOT_UNDERSTOOD,
    /** Rows that repeat another row whole. */
    IDENTICAL_ROWS,
    /** Rows of an incident that an earlier row of the same person is of, which is allowed. */
    REPEATED_INCIDENTS,
    /** Dates written in two ways. Values: how many year first, how many day first. */
    MIXED_DATES,
    /** Rows without an offence code, where other rows have one. */
    NO_CODE,
    /** People with two dates of birth. */
    SEVERAL_BIRTHS,
    /** People with two sexes. */
    SEVERAL_SEXES
  }
}
