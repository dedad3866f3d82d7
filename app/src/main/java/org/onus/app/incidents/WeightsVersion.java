package org.onus.app.incidents;

import org.jspecify.annotations.Nullable;

/**
 * Which harm weights something was worked out with.
 *
 * @param fileName the area's own file; null for the weights that Onus ships
 * @param fingerprint of the weights themselves
 */
public record WeightsVersion(@Nullable String fileName, String fingerprint) {

  /** As much of the fingerprint as tells versions of a file apart. */
  public String shortFingerprint() {
    return fingerprint.substring(0, Math.min(8, fingerprint.length()));
  }
}
