package org.onus.app.assessment.guidance;

import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;

/** Guidance as it stands under an item. */
public final class GuidanceWords {
  private GuidanceWords() {}

  /** What was agreed, and when; null if nothing was. */
  public static @Nullable String of(@Nullable Guidance guidance, Messages messages) {
    return guidance == null
        ? null
        : messages.text(
            "exercises.guidance.under",
            Dates.text(guidance.writtenAt(), messages),
            guidance.words());
  }
}
