package org.onus.app.incidents.web;

import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.Agency;
import org.onus.app.ui.Messages;
import org.onus.app.ui.OneOrOther;
import org.onus.app.ui.Problems;

/** Reads which agency a form names. */
final class AgencyAnswer {
  private AgencyAnswer() {}

  /** The agency, or null with a problem added. */
  static @Nullable Agency agency(OneOrOther answer, Problems problems, Messages messages) {
    String name = answer.value();
    if (name.isEmpty()) {
      problems.add(answer.faultyField("agency"), messages.text("incidents.agency.missing"));
      return null;
    }
    if (name.length() > Agency.LONGEST || name.chars().anyMatch(Character::isISOControl)) {
      problems.add(answer.faultyField("agency"), messages.text("incidents.agency.long"));
      return null;
    }
    return new Agency(name);
  }
}
