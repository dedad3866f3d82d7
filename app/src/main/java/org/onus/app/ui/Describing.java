package org.onus.app.ui;

import org.jspecify.annotations.Nullable;

/** Which elements describe a field, for {@code aria-describedby}. */
public final class Describing {
  private Describing() {}

  /** The ids of the hint and the error message that are there, or null when neither is. */
  public static @Nullable String ids(String name, @Nullable String hint, @Nullable String error) {
    String ids = (hint == null ? "" : name + "-hint ") + (error == null ? "" : name + "-error");
    return ids.isEmpty() ? null : ids.strip();
  }
}
