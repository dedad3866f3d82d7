package org.onus.app.pathways;

/** A pathway file cannot be used; the sentence says which, where and why. */
public class PathwayRefused extends RuntimeException {

  PathwayRefused(String file, String sentence) {
    super("%s: %s".formatted(file, sentence));
  }
}
