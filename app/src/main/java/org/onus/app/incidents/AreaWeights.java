package org.onus.app.incidents;

import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.HarmWeights;

/** The harm weights of this area: a file of its own, or those that Onus ships. */
public record AreaWeights(@Nullable String fileName, HarmWeights harm) {

  public WeightsVersion version() {
    return new WeightsVersion(fileName, harm.fingerprint());
  }
}
