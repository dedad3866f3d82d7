package org.onus.app.casefile.web.sameperson;

import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Problems;

/**
 * A decision to be taken back.
 *
 * @param because the reason that was given for it
 * @param stillOne whether the two are taken for one person's without it
 * @param ended when and why it stands no longer, in words; null while it stands
 * @param reason the one for taking it back, as typed
 * @param pair where the two records stand side by side
 */
public record UndoView(
    String id,
    String back,
    String verdict,
    String because,
    boolean stillOne,
    @Nullable String ended,
    String reason,
    String pair,
    Problems problems) {}
