package org.onus.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The question which column of a file is which of ours.
 *
 * @param address of the file's pages
 * @param columns ours, the required first
 * @param choices the file's, each with its first values
 * @param fault why the file could not be read with the columns as they were matched before
 */
public record ColumnMatch(
    String address,
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
   */
  public record Wanted(String name, boolean required, String label, String hint) {}

  /**
   * One of our columns with its answer.
   *
   * @param value the file's column that stands for it, empty if none
   * @param canBeLeftOut whether the answer may be that the file has none
   */
  public record Ours(Wanted column, String value, boolean canBeLeftOut) {}

  /** One column of the file, with its first values. */
  public record Theirs(String name, String samples) {}

  /**
   * Makes it.
   *
   * @param names the columns of the file
   * @param samples the first values of each
   * @param theirs which is which of ours, by standard name
   */
  public static ColumnMatch of(
      String address,
      String fileName,
      List<Wanted> wanted,
      List<String> names,
      List<List<String>> samples,
      Map<String, String> theirs,
      @Nullable String fault,
      Problems problems) {
    List<Theirs> file = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      file.add(
          new Theirs(
              names.get(i),
              samples.get(i).stream()
                  .filter(value -> !value.isEmpty())
                  .collect(Collectors.joining(" · "))));
    }
    List<Ours> ours =
        wanted.stream()
            .map(
                column ->
                    new Ours(
                        column,
                        theirs.getOrDefault(column.name(), ""),
                        !column.required()
                            && names.stream().noneMatch(column.name()::equalsIgnoreCase)))
            .toList();
    List<Choice> choices =
        file.stream()
            .map(
                column ->
                    Choice.of(
                        column.name(),
                        column.samples().isEmpty()
                            ? column.name()
                            : column.name() + " (" + column.samples() + ")"))
            .toList();
    return new ColumnMatch(address, fileName, ours, choices, file, fault, problems);
  }

  /** What is wrong with an answer, in the order of the page. */
  public static Problems problems(
      List<Wanted> wanted, Map<String, String> theirs, Messages messages) {
    Problems problems = Problems.none();
    for (int i = 0; i < wanted.size(); i++) {
      Wanted column = wanted.get(i);
      String answer = theirs.get(column.name());
      if (answer == null && column.required()) {
        problems.add(column.name(), messages.text("ui.columns.missing", column.label()));
      } else if (answer != null
          && wanted.subList(0, i).stream()
              .anyMatch(other -> answer.equals(theirs.get(other.name())))) {
        problems.add(column.name(), messages.text("ui.columns.twice", answer, column.label()));
      }
    }
    return problems;
  }
}
