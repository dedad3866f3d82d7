package org.onus.app.access.trail;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;

/**
 * The head of the chain as it was signed.
 *
 * @param links how many links the chain had
 * @param hash the hash of the last of them
 */
record Seal(Instant at, long links, String hash, String signature) {

  /** What is signed. */
  static byte[] message(Instant at, long links, String hash) {
    return "onus trail seal 1\n%s\n%d\n%s\n"
        .formatted(at, links, hash)
        .getBytes(StandardCharsets.UTF_8);
  }

  byte[] message() {
    return message(at, links, hash);
  }

  /** As its file has it. */
  String text() {
    return "at=%s\nlinks=%d\nhash=%s\nsignature=%s\n"
        .formatted(at.toString().replace(":", "\\:"), links, hash, signature);
  }

  /**
   * Reads a seal from its file.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Seal of(Properties text) {
    try {
      return new Seal(
          Instant.parse(text.getProperty("at", "")),
          Long.parseLong(text.getProperty("links", "")),
          text.getProperty("hash", ""),
          text.getProperty("signature", ""));
    } catch (DateTimeException notATime) {
      throw new IllegalArgumentException(notATime);
    }
  }
}
