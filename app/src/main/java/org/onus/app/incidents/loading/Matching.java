package org.onus.app.incidents.loading;

import java.util.EnumMap;
import java.util.Map;
import org.onus.app.kernel.FirstRows;
import org.onus.engine.incidents.ColumnMapping;
import org.onus.engine.incidents.IncidentColumn;

/** Which column of the file stands for which of ours; those not in the file are left out. */
public record Matching(Map<IncidentColumn, String> theirs) {
  public Matching {
    theirs = theirs.isEmpty() ? Map.of() : new EnumMap<>(theirs);
  }

  static Matching guess(FirstRows header) {
    return new Matching(ColumnMapping.guess(header.columns()).theirs());
  }

  ColumnMapping mapping() {
    return new ColumnMapping(theirs);
  }
}
