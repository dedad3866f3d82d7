package org.onus.app.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.bouncycastle.util.encoders.Base32;

/**
 * A code that stands in for a lost device, once. It has 80 random bits, so that its plain hash
 * cannot be guessed back.
 */
final class RecoveryCode {
  private static final int BYTES = 10;
  private static final String GROUPS_OF_FOUR = "(?<=\\G.{4})(?=.)";

  private RecoveryCode() {}

  /** One to be copied from paper: four groups of four. */
  static String draw() {
    return Base32.toBase32String(SecondFactors.random(BYTES))
        .toLowerCase(Locale.ROOT)
        .replaceAll(GROUPS_OF_FOUR, "-");
  }

  /** The same hash for all ways to type it: with spaces, dashes or capitals. */
  static byte[] hash(String typed) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(SecondFactors.plain(typed).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
