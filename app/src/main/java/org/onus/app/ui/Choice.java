package org.onus.app.ui;

import org.jspecify.annotations.Nullable;

/**
 * One answer that a select or a set of radios offers.
 *
 * @param value what the form sends
 * @param text what the reader sees
 * @param hint a line under it, or null
 */
public record Choice(String value, String text, @Nullable String hint) {

  public static Choice of(String value, String text) {
    return new Choice(value, text, null);
  }
}
