package org.onus.app.incidents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;

/**
 * The second step: which column of the file is which of ours.
 *
 * @param columns ours, the required first
 * @param choices the file's, each with its first values
 * @param fault why the file could not be read with the columns as they were matched before
 */
public record MatchColumnsView(
    String load,
    String fileName,
    List<Ours> columns,
    List<Choice> choices,
    List<Theirs> file,
    @Nullable String fault,
    Problems problems) {

  /**
   * One of our columns.
   *
   * @param name its standard name, which is also the field's
   * @param value the file's column that stands for it, empty if none
   * @param canBeLeftOut whether the answer may be that the file has none
   */
  public record Ours(String name, String value, boolean required, boolean canBeLeftOut) {}

  /** One column of the file, with its first values. */
  public record Theirs(String name, String samples) {}
}
