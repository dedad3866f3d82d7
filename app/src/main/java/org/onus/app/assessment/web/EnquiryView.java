package org.onus.app.assessment.web;

import java.util.List;
import java.util.Map;
import org.onus.app.ui.Choice;
import org.onus.app.ui.DateFields;
import org.onus.app.ui.Problems;

/**
 * A question to an agency, and the form for its answer.
 *
 * @param seen how many answers are shown
 */
public record EnquiryView(
    String record,
    String reference,
    Line enquiry,
    String seen,
    DateFields on,
    Map<String, String> typed,
    Problems problems) {

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /**
   * A question in words.
   *
   * @param item what it is about; empty if about none of the items
   * @param asked on which day
   * @param standing whether it is answered, waits or is overdue
   */
  public record Line(
      String id,
      String item,
      String agency,
      String words,
      String asked,
      String due,
      String standing,
      boolean overdue,
      List<String> replies) {}

  /**
   * The form of a new question.
   *
   * @param ask who may know, as the instrument says
   */
  public record Asking(
      String record,
      String reference,
      List<Choice> items,
      String ask,
      List<Choice> agencies,
      DateFields due,
      Map<String, String> typed,
      Problems problems) {

    public String typed(String field) {
      return typed.getOrDefault(field, "");
    }
  }
}
