package org.onus.app.assessment.exercise.web;

import java.util.List;

/** How far assessors agree over all closed exercises, question by question. */
public record AgreementView(String lead, List<String> measures, List<Line> lines) {

  /** One question, or all together. */
  public record Line(String title, String cases, List<String> values) {}
}
