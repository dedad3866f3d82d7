package org.onus.app.pathways;

import org.onus.app.kernel.StartRefused;

/** A pathway file cannot be used; the sentence says which, where and why. */
public class PathwayRefused extends StartRefused {

  PathwayRefused(String file, String sentence) {
    super("%s: %s".formatted(file, sentence));
  }
}
