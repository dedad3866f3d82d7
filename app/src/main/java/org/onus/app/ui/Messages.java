package org.onus.app.ui;

import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * The words of the pages in the reader's language, from {@code messages/<room>.properties}.
 *
 * <p>The files are read as {@link java.text.MessageFormat}: write the typographic apostrophe ’, and
 * pass identifiers as text, numbers as numbers (they get their thousands separators here).
 */
public record Messages(MessageSource source, Locale locale) {

  /** The words under a key; a key that no file has is a fault of ours and throws. */
  public String text(String key, Object... values) {
    return source.getMessage(key, values, locale);
  }
}
