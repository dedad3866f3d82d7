package org.onus.engine.instruments;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument asks.
 *
 * @param note what to look at, in our own words; empty if nothing needs saying
 * @param ask who may know what is not recorded; empty if nobody in particular
 * @param judged whether the answer weighs what is known rather than reads it off, so that the
 *     evidence is looked at before it is given
 * @param signs what its answers speak of, so that they stand beside what another instrument asks of
 *     the same; empty if they speak of nothing by themselves
 * @param suggesting how records suggest its answer; null if they do not
 */
public record Item(
    String key,
    String title,
    String note,
    String ask,
    boolean judged,
    Scale scale,
    Set<Sign> signs,
    @Nullable Suggesting suggesting) {

  public Item {
    signs = Set.copyOf(signs);
  }

  /** Whether an answer to an item of another form speaks of what this one asks. */
  public boolean isSpokenOfBy(Item other) {
    return suggesting != null && !Collections.disjoint(suggesting.signs(), other.signs());
  }
}
