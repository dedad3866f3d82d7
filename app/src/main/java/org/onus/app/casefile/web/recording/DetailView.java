package org.onus.app.casefile.web.recording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Box;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;

/**
 * The form of one value that an agency holds.
 *
 * @param address where the form is sent
 * @param what the kind of value, in words
 * @param seen the value that stands; empty if none does
 * @param standing what stands now, with its day; null if nothing does
 * @param before the answers to what became of it
 * @param was the one that was chosen
 */
public record DetailView(
    String record,
    String address,
    String reference,
    String what,
    String seen,
    @Nullable String standing,
    List<Box> boxes,
    List<Choice> before,
    String was,
    String reason,
    Problems problems) {}
