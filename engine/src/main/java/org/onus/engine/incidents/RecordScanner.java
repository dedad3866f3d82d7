package org.onus.engine.incidents;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields of one CSV record after another in a stretch of bytes (RFC 4180; lines end with
 * LF or CRLF). Written for files of a gigabyte: a field is a place in the bytes, never an object.
 */
final class RecordScanner {

  /** {@link #scan} met the end of the bytes before the end of the record. */
  static final int NEEDS_MORE = -1;

  byte[] bytes;

  /** How many of the bytes are filled. */
  int limit;

  /** Whether the file ends at the limit. */
  boolean atEnd;

  /** Where each field of the last record starts and how long it is, quotes left out. */
  final int[] start;

  final int[] length;

  /** Fields in the last record; may exceed the places kept. */
  int fields;

  /** Bytes of the last record, its line end included. */
  int recordLength;

  /** Line ends inside quoted fields of the last record. */
  int innerLines;

  /** Whether any byte of the last record, or of another close to it, lies outside ASCII. */
  boolean beyondAscii;

  /** What is wrong with the last record, if anything. */
  @Nullable RefusalCode fault;

  private final Landmarks landmarks = new Landmarks();
  private final boolean[] doubledQuotes;
  private boolean anyDoubledQuotes;
  private int fieldStart;
  private int fieldLength;
  private boolean fieldDoubled;
  private int linesBeforeField;
  private boolean insideQuotes;
  private boolean textAfterQuote;

  RecordScanner(byte[] bytes, int columns) {
    this.bytes = bytes;
    start = new int[columns];
    length = new int[columns];
    doubledQuotes = new boolean[columns];
  }

  /** Whether quotation marks stand doubled inside the field. */
  boolean hasDoubledQuotes(int field) {
    return anyDoubledQuotes && doubledQuotes[field];
  }

  /** Whether the last record is an empty line. */
  boolean isBlank() {
    return fields == 1 && length[0] == 0 && fault == null;
  }

  /** Moves what was not scanned yet to the front. */
  void keepFrom(int at) {
    System.arraycopy(bytes, at, bytes, 0, limit - at);
    limit -= at;
    landmarks.forget();
  }

  /** Scans the record that starts at {@code from}; returns where the next one starts. */
  int scan(int from) {
    int next = scanBlocks(from);
    recordLength = next - from;
    return next;
  }

  /** Goes from landmark to landmark until something rare is met. */
  private int scanBlocks(int from) {
    begin();
    byte[] in = bytes;
    int begin = from;
    boolean blanks = false;
    long unseen = -1L << from; // by its lowest six bits, the place in the block
    for (int block = from & -Landmarks.BLOCK;
        block + Landmarks.BLOCK <= limit;
        block += Landmarks.BLOCK) {
      long places = landmarks.in(in, block) & unseen;
      beyondAscii |= landmarks.beyondAscii();
      for (; places != 0; places &= places - 1) {
        int place = block + Long.numberOfTrailingZeros(places);
        byte b = in[place];
        if (b == ',' || b == '\n') {
          if (blanks) {
            field(begin, place - begin, false);
            blanks = false;
          } else {
            plainField(begin, place - begin);
          }
          begin = place + 1;
          if (b == '\n') {
            return begin;
          }
        } else if (b == 0 || (b == '"' && place == begin)) {
          return scanOn(begin);
        } else {
          blanks = true;
        }
      }
      unseen = -1;
    }
    return scanOn(begin);
  }

  private void begin() {
    fields = 0;
    innerLines = 0;
    beyondAscii = false;
    fault = null;
    insideQuotes = false;
    if (anyDoubledQuotes) {
      Arrays.fill(doubledQuotes, false);
      anyDoubledQuotes = false;
    }
  }

  /** Scans the rest of the record byte by byte, from the beginning of a field. */
  private int scanOn(int from) {
    byte[] in = bytes;
    int end = limit;
    int at = from;
    int begin = from;
    while (true) {
      if (at == end) {
        if (!atEnd) {
          return NEEDS_MORE;
        }
        field(begin, lineEnd(begin, at) - begin, false);
        return at;
      }
      byte b = in[at];
      if (b > '"' && b != ',') {
        at++;
      } else if (b == ',') {
        field(begin, at - begin, false);
        begin = ++at;
      } else if (b == '\n') {
        field(begin, lineEnd(begin, at) - begin, false);
        return at + 1;
      } else if (b == '"' && at == begin) {
        at = quoted(at);
        if (at == NEEDS_MORE) {
          return NEEDS_MORE;
        }
        if (fault == RefusalCode.UNCLOSED_QUOTE) {
          return at;
        }
        at = afterQuote(at);
        if (at == NEEDS_MORE) {
          return NEEDS_MORE;
        }
        if (textAfterQuote && innerLines > linesBeforeField) {
          return unclosed(begin);
        }
        field(fieldStart, fieldLength, fieldDoubled);
        if (at == end || in[at] == '\n') {
          return Math.min(at + 1, end);
        }
        begin = ++at;
      } else {
        if (b < 0) {
          beyondAscii = true;
        } else if (b == 0) {
          noteNul();
        }
        at++;
      }
    }
  }

  /** Reads a quoted field from its opening quote; returns the place after the closing one. */
  private int quoted(int opening) {
    fieldStart = opening + 1;
    fieldDoubled = false;
    linesBeforeField = innerLines;
    insideQuotes = true;
    for (int at = fieldStart; at < limit; at++) {
      byte b = bytes[at];
      if (b == '"') {
        if (at + 1 == limit && !atEnd) {
          return NEEDS_MORE;
        }
        if (at + 1 == limit || bytes[at + 1] != '"') {
          fieldLength = at - fieldStart;
          insideQuotes = false;
          return at + 1;
        }
        fieldDoubled = true;
        at++;
      } else if (b == '\n') {
        innerLines++;
      } else if (b < 0) {
        beyondAscii = true;
      } else if (b == 0) {
        noteNul();
      }
    }
    if (!atEnd) {
      return NEEDS_MORE;
    }
    return unclosed(opening);
  }

  /**
   * For a record that grew past all bounds: gives up the line on which its open quote began. {@link
   * #NEEDS_MORE} if no quote is open or that line has no end yet.
   */
  int giveUp() {
    if (!insideQuotes || innerLines == linesBeforeField) {
      return NEEDS_MORE;
    }
    return unclosed(fieldStart);
  }

  /**
   * Gives up only the line on which the quote was opened, so that the next lines are still read.
   */
  private int unclosed(int opening) {
    fault = RefusalCode.UNCLOSED_QUOTE;
    innerLines = linesBeforeField;
    int at = opening;
    while (at < limit && bytes[at] != '\n') {
      at++;
    }
    return Math.min(at + 1, limit);
  }

  /** Skips to the separator after a closing quote; anything but blanks there is a fault. */
  private int afterQuote(int closing) {
    int at = closing;
    textAfterQuote = false;
    while (at < limit && bytes[at] != ',' && bytes[at] != '\n') {
      if (bytes[at] != ' ' && bytes[at] != '\t' && bytes[at] != '\r') {
        textAfterQuote = true;
        fault = RefusalCode.TEXT_AFTER_QUOTE;
      }
      at++;
    }
    return at == limit && !atEnd ? NEEDS_MORE : at;
  }

  /** Broken quotes weigh more: they decide how a refused row is written. */
  private void noteNul() {
    if (fault == null) {
      fault = RefusalCode.NUL_BYTE;
    }
  }

  private int lineEnd(int begin, int at) {
    return at > begin && bytes[at - 1] == '\r' ? at - 1 : at;
  }

  private void plainField(int from, int bytesLong) {
    if (fields < start.length) {
      start[fields] = from;
      length[fields] = bytesLong;
    }
    fields++;
  }

  /** Leaves out the blanks around a field. */
  private void field(int from, int bytesLong, boolean doubled) {
    if (fields < start.length) {
      int begin = from;
      int end = from + bytesLong;
      while (begin < end && bytes[begin] <= ' ' && bytes[begin] >= 0) {
        begin++;
      }
      while (end > begin && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) {
        end--;
      }
      start[fields] = begin;
      length[fields] = end - begin;
      doubledQuotes[fields] = doubled;
      anyDoubledQuotes |= doubled;
    }
    fields++;
  }
}
