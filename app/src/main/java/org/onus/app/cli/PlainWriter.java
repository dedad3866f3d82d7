package org.onus.app.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Keeps what a file holds from steering the terminal: control characters, and those that turn the
 * direction of writing, are shown as question marks. Ends of lines and tabs pass.
 */
final class PlainWriter extends FilterWriter {

  private static final char INSTEAD = '?';

  /** Whether a carriage return was met, which passes only as part of a line's end. */
  private boolean returned;

  PlainWriter(Writer out) {
    super(out);
  }

  /** The text as it is shown inside a line. */
  static String inLine(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      if (steers(plain.charAt(i))) {
        plain.setCharAt(i, INSTEAD);
      }
    }
    return plain.toString();
  }

  @Override
  public void write(int one) throws IOException {
    char character = (char) one;
    if (returned) {
      out.write(character == '\n' ? '\r' : INSTEAD);
    }
    returned = character == '\r';
    if (!returned) {
      boolean passes = character == '\n' || character == '\t' || !steers(character);
      out.write(passes ? character : INSTEAD);
    }
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      write(text[i]);
    }
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      write(text.charAt(i));
    }
  }

  private static boolean steers(char character) {
    return Character.isISOControl(character)
        || (character >= '\u202a' && character <= '\u202e')
        || (character >= '\u2066' && character <= '\u2069');
  }
}
