package org.onus.app.assessment.exercise.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The invented cases that can be scored. */
public record PracticeView(List<Line> lines) {

  /**
   * One case.
   *
   * @param last where the reader's last attempt is; null if there is none
   */
  public record Line(String title, String address, @Nullable String last) {}
}
