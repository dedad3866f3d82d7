package org.onus.engine.incidents;

/** A file that cannot be used at all; the message is a sentence for the person who gave it. */
public final class UnusableFileException extends Exception {

  public UnusableFileException(String sentence) {
    super(sentence);
  }
}
