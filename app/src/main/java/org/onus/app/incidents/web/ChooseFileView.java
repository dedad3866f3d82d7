package org.onus.app.incidents.web;

import java.util.List;
import org.onus.app.ui.OneOrOther;
import org.onus.app.ui.Problems;

/** The first step: which file, whose. */
public record ChooseFileView(OneOrOther agency, List<Recent> recent, Problems problems) {

  /** A load that someone began. */
  public record Recent(
      String href, String fileName, String agency, String begun, String state, String colour) {}
}
