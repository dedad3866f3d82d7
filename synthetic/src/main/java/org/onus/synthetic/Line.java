package org.onus.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Builds lines of a file. All that is written is ASCII without commas and quotes. */
final class Line {

  /** Days whose text is kept, from 1900 on: dates are half of the cells. */
  private static final int FIRST_KEPT = -25_567;

  private final byte[] @Nullable [] keptDates = new byte[80_000][];
  private byte[] bytes = new byte[256];
  private int length;

  Line letter(char letter) {
    room(1);
    bytes[length++] = (byte) letter;
    return this;
  }

  Line comma() {
    return letter(',');
  }

  Line end() {
    return letter('\n');
  }

  Line text(String text) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[length++] = (byte) text.charAt(i);
    }
    return this;
  }

  Line number(long number) {
    return padded(number, 1);
  }

  /** With leading zeros. */
  Line padded(long number, int digits) {
    int count = digits;
    for (long power = power(digits); power <= number; power *= 10) {
      count++;
    }
    room(count);
    long rest = number;
    for (int i = length + count - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += count;
    return this;
  }

  private static long power(int digits) {
    long power = 1;
    for (int i = 0; i < digits; i++) {
      power *= 10;
    }
    return power;
  }

  /** ISO. */
  Line date(int epochDay) {
    int at = epochDay - FIRST_KEPT;
    byte @Nullable [] text = keptDates[at];
    if (text == null) {
      text = LocalDate.ofEpochDay(epochDay).toString().getBytes(StandardCharsets.US_ASCII);
      keptDates[at] = text;
    }
    return bytes(text, 0, text.length);
  }

  Line bytes(byte[] source, int from, int count) {
    room(count);
    System.arraycopy(source, from, bytes, length, count);
    length += count;
    return this;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  int length() {
    return length;
  }

  /** Writes what was built and starts anew. */
  void flushTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
    length = 0;
  }
}
