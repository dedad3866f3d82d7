package org.onus.app.incidents.recording;

import org.jspecify.annotations.Nullable;

/** Lines of PostgreSQL's COPY in its text format: tab between fields, {@code \N} for null. */
final class CopyText {
  private final StringBuilder line = new StringBuilder(256);

  CopyText field(@Nullable Object value) {
    if (!line.isEmpty()) {
      line.append('\t');
    }
    if (value == null) {
      line.append("\\N");
      return this;
    }
    String text = value.toString();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        default -> line.append(c);
      }
    }
    return this;
  }

  /** The line so far; the next begins empty. */
  String end() {
    String text = line.toString();
    line.setLength(0);
    return text;
  }
}
