package org.onus.engine.criteria;

import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * A text that stands inside a YAML file, where line breaks and indents are not its own. Its visible
 * characters are the file's, in the same order, which is how a place in it is found again.
 *
 * @param value the text as YAML gives it
 * @param start where the text begins in the file, with its quotation mark or block sign
 */
record PlacedText(String value, FileText file, int start, ScalarStyle style) {

  /** Where in the file a code point of the value stands; just behind the last one at its end. */
  int index(int offset) {
    int[] points = value.codePoints().toArray();
    int end = afterOpening();
    for (int i = 0; i < points.length; i++) {
      if (Character.isWhitespace(points[i])) {
        if (i == offset) {
          return end;
        }
      } else {
        int at = next(end);
        if (i == offset) {
          return at;
        }
        end = Math.min(at + step(at), file.length());
      }
    }
    return end;
  }

  private int afterOpening() {
    return switch (style) {
      case LITERAL, FOLDED -> lineEnd();
      case SINGLE_QUOTED, DOUBLE_QUOTED, JSON_SCALAR_STYLE -> start + 1;
      case PLAIN -> start;
    };
  }

  private int lineEnd() {
    int at = start;
    while (at < file.length() && file.at(at) != '\n' && file.at(at) != '\r') {
      at++;
    }
    return at;
  }

  /** The next visible character; an escaped blank is none. */
  private int next(int from) {
    int at = from;
    while (at < file.length() - 1) {
      if (Character.isWhitespace(file.at(at))) {
        at++;
      } else if (escapes(at)
          && (Character.isWhitespace(file.at(at + 1)) || isBlank(file.at(at + 1)))) {
        at += 2;
      } else {
        return at;
      }
    }
    return at;
  }

  /** Code points of the file that are one visible character of the value. */
  private int step(int at) {
    boolean pair = at + 1 < file.length();
    if (style == ScalarStyle.SINGLE_QUOTED) {
      return pair && file.at(at) == '\'' && file.at(at + 1) == '\'' ? 2 : 1;
    }
    if (!escapes(at)) {
      return 1;
    }
    return switch (file.at(at + 1)) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }

  private boolean escapes(int at) {
    return style == ScalarStyle.DOUBLE_QUOTED && file.at(at) == '\\' && at + 1 < file.length();
  }

  private static boolean isBlank(int escaped) {
    return escaped == 'n' || escaped == 't' || escaped == 'r';
  }
}
