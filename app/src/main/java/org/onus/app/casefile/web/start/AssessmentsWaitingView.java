package org.onus.app.casefile.web.start;

import java.util.List;

/** Assessments that wait for something; those that press first. */
public record AssessmentsWaitingView(List<Line> lines) {

  /** What waits, and the page on which it is done. */
  public record Line(String href, String agency, String reference, String what, boolean pressing) {}
}
