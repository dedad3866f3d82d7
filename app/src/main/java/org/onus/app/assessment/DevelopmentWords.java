package org.onus.app.assessment;

import java.util.List;
import java.util.stream.Collectors;
import org.onus.app.ui.Messages;

/** What is new of somebody who is watched, in words. */
public final class DevelopmentWords {
  private DevelopmentWords() {}

  /** That they are watched, or open again because of these. */
  public static String watched(List<Development> since, Messages messages) {
    return since.isEmpty()
        ? messages.text("assessment.watched")
        : messages.text("assessment.watched.news", kinds(since, messages));
  }

  /** The kinds of these, each once. */
  public static String kinds(List<Development> since, Messages messages) {
    return since.stream()
        .map(Development::kind)
        .distinct()
        .sorted()
        .map(kind -> messages.text(kind.label()))
        .collect(Collectors.joining(", "));
  }
}
