package org.onus.app.access.web.account;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.onus.app.ui.Problems;

/**
 * The key of an authenticator app, to scan or to type.
 *
 * @param key in groups of four
 * @param size the number of modules a side
 * @param picture the dark modules as an SVG path
 */
public record SetUpFactorView(String key, int size, String picture, Problems problems) {

  static SetUpFactorView of(String email, String key, Problems problems) {
    QrCode code =
        QrCode.encodeText(
            "otpauth://totp/Onus:%s?secret=%s&issuer=Onus"
                .formatted(URLEncoder.encode(email, StandardCharsets.UTF_8), key),
            QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append("M%d,%dh1v1h-1z".formatted(x, y));
        }
      }
    }
    return new SetUpFactorView(
        key.replaceAll("(?<=\\G.{4})(?=.)", " "), code.size, path.toString(), problems);
  }

  @Override
  public String toString() {
    return "SetUpFactorView";
  }
}
