package org.onus.app.assessment.exercise.web;

import java.util.List;

/**
 * The exercises of a reader.
 *
 * @param leads whether they may make one
 */
public record CalibrationView(boolean leads, List<Line> lines) {

  /**
   * One exercise.
   *
   * @param address where it is scored while it waits for the reader, else where it stands
   */
  public record Line(String title, String address, String made, String standing) {}
}
