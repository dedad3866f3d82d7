package org.onus.app.casefile.web.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agency holds about a person.
 *
 * @param addable the kinds of which a value can be added by hand
 * @param whereabouts whether addresses and phones are among it
 * @param hasIncidents whether there is a page of incidents to lead to
 */
public record HeldView(
    String record,
    String agency,
    String reference,
    List<Line> now,
    List<Line> before,
    List<Add> addable,
    boolean whereabouts,
    boolean hasIncidents) {

  /**
   * One value.
   *
   * @param fault what is wrong with a number, or null
   * @param until when and why it stands no longer; null while it does
   * @param address where it is corrected; null if it is not
   */
  public record Line(
      String kind,
      String text,
      @Nullable String fault,
      String since,
      @Nullable String until,
      @Nullable String address) {}

  /** A kind of which a value can be added, and where. */
  public record Add(String kind, String address) {}
}
