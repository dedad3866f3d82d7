package org.onus.app.casefile.web.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;

/**
 * The records of access.
 *
 * @param seal how far the trail is proved, in sentences
 * @param whole false where the last check found a fault
 * @param older the address of earlier rows; null where there are none
 * @param query the part of an address that asks for all that is found, as a file
 * @param agency what was typed to find a person
 * @param about whose rows alone are shown; null where they are everybody's
 * @param everybody the address of the same search for everybody's records
 */
public record TrailView(
    TrailForm form,
    List<Choice> users,
    List<Choice> kinds,
    List<Choice> agencies,
    String agency,
    String reference,
    Problems problems,
    List<String> seal,
    boolean whole,
    List<Line> lines,
    @Nullable String older,
    String query,
    @Nullable String about,
    String everybody) {

  /** One row. */
  public record Line(
      String address, String at, String who, String agency, String what, String whom) {}
}
