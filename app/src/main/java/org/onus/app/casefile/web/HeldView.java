package org.onus.app.casefile.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agency holds about a person.
 *
 * @param whereabouts whether addresses and phones are among it
 * @param hasIncidents whether there is a page of incidents to lead to
 */
public record HeldView(
    String record,
    String agency,
    String reference,
    List<Line> now,
    List<Line> before,
    boolean whereabouts,
    boolean hasIncidents) {

  /**
   * One value.
   *
   * @param fault what is wrong with a number, or null
   * @param until when something else took its place; null while it stands
   */
  public record Line(
      String kind, String text, @Nullable String fault, String since, @Nullable String until) {}
}
