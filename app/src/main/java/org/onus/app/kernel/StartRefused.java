package org.onus.app.kernel;

/** The service may not start, for a reason that the sentence gives to whoever starts it. */
public class StartRefused extends RuntimeException {
  public StartRefused(String sentence) {
    super(sentence);
  }
}
