package org.onus.app.people.files;

import org.onus.app.access.Reader;
import org.onus.app.people.details.Comparison;
import org.onus.engine.incidents.Refusals;

/** The rows of one file, read. */
interface FileRows {

  /** What they would be to what stands. */
  Findings compare(Reader reader);

  /**
   * Records what they say that stands not yet, in the transaction at hand.
   *
   * @return how much changed
   */
  int record(Reader reader);

  /**
   * What a check found.
   *
   * @param rows all there are, refused ones included
   * @param malformed numbers that are not of the form of such a number; kept as they are written
   */
  record Findings(long rows, Comparison compared, int malformed, Refusals refused) {}
}
