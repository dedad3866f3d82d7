package org.onus.app.casefile.web;

import org.onus.app.ui.Messages;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.Offence;
import org.onus.engine.incidents.Offences;

/** Says what a row of an incident records. */
public final class IncidentWords {

  private IncidentWords() {}

  public static String what(IncidentRow row, Messages messages) {
    String code = row.offenceCode();
    String what =
        code == null
            ? messages.text("casefile.why.no-code")
            : Offences.find(code)
                .map(Offence::label)
                .orElseGet(() -> messages.text("casefile.why.unknown-code", code));
    return Offences.isCrime(row.kind(), code)
        ? what
        : messages.text("casefile.why.non-crime", what);
  }
}
