package org.onus.app.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of a form: the error summary lists these in order, and each field shows
 * its own.
 */
public final class Problems {

  /**
   * One problem.
   *
   * @param field the name (and id) of the field it belongs to
   * @param sentence what is wrong and what to do, in words of the page
   */
  public record Problem(String field, String sentence) {}

  private final List<Problem> all = new ArrayList<>();

  /** No problems yet. */
  public static Problems none() {
    return new Problems();
  }

  /** One problem to begin with. */
  public static Problems of(String field, String sentence) {
    return new Problems().add(field, sentence);
  }

  public Problems add(String field, String sentence) {
    all.add(new Problem(field, sentence));
    return this;
  }

  public List<Problem> all() {
    return List.copyOf(all);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** The first problem of a field, or null when it has none. */
  public @Nullable String of(String field) {
    return all.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::sentence)
        .findFirst()
        .orElse(null);
  }
}
