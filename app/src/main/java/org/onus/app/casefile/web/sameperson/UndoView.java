package org.onus.app.casefile.web.sameperson;

import org.onus.app.ui.Problems;

/**
 * A decision to be taken back.
 *
 * @param because the reason that was given for it
 * @param reason the one for taking it back, as typed
 */
public record UndoView(
    String id, String back, String verdict, String because, String reason, Problems problems) {}
