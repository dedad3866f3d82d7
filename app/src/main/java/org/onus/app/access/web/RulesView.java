package org.onus.app.access.web;

import java.util.List;

/**
 * What each role may do, made from the rules themselves.
 *
 * @param version of the rules
 * @param acts what can be done, in words
 * @param rows one for each role
 */
public record RulesView(int version, List<String> acts, List<Row> rows) {

  /** How far one role may do each act, in words, in the order of the acts. */
  public record Row(String role, List<String> extents) {}
}
