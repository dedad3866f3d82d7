package org.onus.app.access.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Passphrases that leaked, as Have I Been Pwned offers them: a line for each with the SHA-1 in hex,
 * perhaps {@code :count} after it, in the order of the hashes. Nothing leaves this computer.
 */
final class BreachedList {
  private static final int HEX = 40;
  private static final int LONGEST_LINE = 80;
  private final FileChannel file;
  private final long size;

  private BreachedList(FileChannel file) throws IOException {
    this.file = file;
    size = file.size();
  }

  /**
   * Opens the file and looks at its first line.
   *
   * @throws IllegalArgumentException if that is no such hash
   */
  static BreachedList open(Path path) throws IOException {
    BreachedList list = new BreachedList(FileChannel.open(path));
    if (!list.lineFrom(0).matches("[0-9A-Fa-f]{40}(:\\d+)?")) {
      throw new IllegalArgumentException(
          "onus.access.breached-passphrases: the file must hold SHA-1 hashes in hex, sorted, a line"
              + " each");
    }
    return list;
  }

  boolean contains(String passphrase) {
    String wanted = sha1(passphrase);
    try {
      long low = 0;
      long high = size;
      while (low < high) {
        long middle = (low + high) >>> 1;
        long start = startAtOrAfter(middle);
        String line = start < high ? lineFrom(start) : "";
        if (line.length() < HEX) {
          high = middle;
          continue;
        }
        int order = line.substring(0, HEX).compareToIgnoreCase(wanted);
        if (order == 0) {
          return true;
        }
        if (order < 0) {
          low = start + line.length() + 1;
        } else {
          high = middle;
        }
      }
      return false;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The first place at or after this one where a line begins. */
  private long startAtOrAfter(long place) throws IOException {
    return place == 0 ? 0 : place - 1 + lineFrom(place - 1).length() + 1;
  }

  private String lineFrom(long place) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST_LINE);
    int read = file.read(bytes, place);
    String text = read <= 0 ? "" : new String(bytes.array(), 0, read, StandardCharsets.US_ASCII);
    int end = text.indexOf('\n');
    return (end < 0 ? text : text.substring(0, end));
  }

  private static String sha1(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().withUpperCase().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
