package org.onus.app.ui;

import jakarta.servlet.http.HttpServletResponse;

/** The protective marking that every page, print and export bears. */
public final class Marking {
  public static final String TEXT = "OFFICIAL-SENSITIVE";

  private Marking() {}

  /**
   * Makes the answer a file to keep. Its name bears the marking, because the file leaves the page
   * that does.
   *
   * @param name of the file without the marking
   */
  public static void download(HttpServletResponse answer, String type, String name) {
    answer.setContentType(type);
    answer.setHeader("Content-Disposition", "attachment; filename=\"%s-%s\"".formatted(TEXT, name));
  }
}
