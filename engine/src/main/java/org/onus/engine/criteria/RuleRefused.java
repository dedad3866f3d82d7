package org.onus.engine.criteria;

/** A rule's text that cannot be used, and where in it the trouble is. */
final class RuleRefused extends Exception {

  private final int offset;
  private final String reason;

  /**
   * @param offset code points from the beginning of the rule
   * @param reason plain words, without a full stop
   */
  RuleRefused(int offset, String reason) {
    super(reason);
    this.offset = offset;
    this.reason = reason;
  }

  int offset() {
    return offset;
  }

  String reason() {
    return reason;
  }
}
