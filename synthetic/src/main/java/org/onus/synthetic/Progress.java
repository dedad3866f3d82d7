package org.onus.synthetic;

/** Told how far the work is, about a hundred times a stage. */
@FunctionalInterface
public interface Progress {

  /** For callers who do not show any. */
  Progress NONE = (stage, done, expected) -> {};

  /**
   * Called in the thread that writes, so that what it throws ends the run.
   *
   * @param stage what is being done
   * @param done how many of it are done
   * @param expected how many there will be
   */
  void report(Stage stage, long done, long expected);

  /** The two stages of a run, in order. */
  enum Stage {
    /** Lives are drawn; counted in people. */
    LIVES,
    /** The incident file is written; counted in rows. */
    ROWS
  }
}
