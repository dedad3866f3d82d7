package org.onus.app.assessment.exercise.web;

import java.util.List;
import java.util.Map;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;

/** The form that makes an exercise. */
public record NewExerciseView(
    List<Choice> cases,
    List<Choice> agencies,
    String token,
    Map<String, String> typed,
    Problems problems) {
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }
}
