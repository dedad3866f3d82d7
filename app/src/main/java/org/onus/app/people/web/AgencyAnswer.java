package org.onus.app.people.web;

import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.people.People;
import org.onus.app.ui.Messages;
import org.onus.app.ui.OneOrOther;
import org.onus.app.ui.Problems;

/** Reads which agency a form names. */
final class AgencyAnswer {
  private AgencyAnswer() {}

  /** The question with the agencies that have records. */
  static OneOrOther of(People people, Reader reader, String chosen, String other) {
    return new OneOrOther(
        people.agencies(reader).stream().map(Agency::name).toList(), chosen, other);
  }

  /** The agency, or null with a problem added. */
  static @Nullable Agency agency(OneOrOther answer, Problems problems, Messages messages) {
    return answer
        .read("agency", Agency::read, problems, messages.text("people.agency.missing"))
        .orElse(null);
  }
}
