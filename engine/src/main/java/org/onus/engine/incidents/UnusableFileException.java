package org.onus.engine.incidents;

/** A file that cannot be used at all; the message is a sentence for the person who gave it. */
public final class UnusableFileException extends Exception {
  private final FileFault fault;
  private final String[] values;

  public UnusableFileException(String sentence) {
    this(FileFault.AS_SAID, sentence);
  }

  /**
   * Says what is wrong.
   *
   * @param values what the sentence names
   */
  public UnusableFileException(FileFault fault, String... values) {
    super(fault.sentence((Object[]) values));
    this.fault = fault;
    this.values = values.clone();
  }

  public FileFault fault() {
    return fault;
  }

  /** What the sentence names. */
  public String[] values() {
    return values.clone();
  }
}
