package org.onus.engine.criteria;

import org.onus.engine.incidents.UnusableFileException;

/** A file's text, in which a place can be pointed at. Places are counted in code points. */
final class FileText {

  private final String name;
  private final String content;
  private final int[] points;

  FileText(String name, String content) {
    this.name = name;
    this.content = content;
    this.points = content.codePoints().toArray();
  }

  String name() {
    return name;
  }

  String content() {
    return content;
  }

  int length() {
    return points.length;
  }

  int at(int index) {
    return points[index];
  }

  /**
   * A sentence with the file, the place as an editor shows it and the reason.
   *
   * @param reason plain words, without a full stop
   */
  UnusableFileException refusal(int index, String reason) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < Math.min(index, points.length); i++) {
      if (endsLine(i)) {
        line++;
        start = i + 1;
      }
    }
    return new UnusableFileException(
        "%s, line %d, column %d: %s%s"
            .formatted(
                name,
                line,
                Math.min(index, points.length) - start + 1,
                reason,
                reason.endsWith("?") ? "" : "."));
  }

  private boolean endsLine(int i) {
    return points[i] == '\n'
        || (points[i] == '\r' && (i + 1 == points.length || points[i + 1] != '\n'));
  }
}
