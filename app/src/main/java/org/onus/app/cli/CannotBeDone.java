package org.onus.app.cli;

/** A wish that cannot be met; the message says why and what to do. */
final class CannotBeDone extends RuntimeException {

  CannotBeDone(String sentence) {
    super(sentence);
  }
}
