package org.onus.app.casefile.web.start;

import java.util.List;

/**
 * The start page.
 *
 * @param waiting what waits for this reader
 * @param ownCases how many cases the reader has a part in
 * @param cases the first of them
 */
public record StartView(List<Due> waiting, int ownCases, List<Case> cases) {

  /** Something to do, and the page on which it is done. */
  public record Due(String sentence, String href) {}

  /** One of the reader's own cases. */
  public record Case(String record, String agency, String reference) {}
}
