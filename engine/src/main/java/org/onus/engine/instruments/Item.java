package org.onus.engine.instruments;

import org.jspecify.annotations.Nullable;

/**
 * What an instrument asks.
 *
 * @param note what to look at, in our own words; empty if nothing needs saying
 * @param ask who may know what is not recorded; empty if nobody in particular
 * @param judged whether the answer weighs what is known rather than reads it off, so that the
 *     evidence is looked at before it is given
 * @param suggesting how records suggest its answer; null if they do not
 */
public record Item(
    String key,
    String title,
    String note,
    String ask,
    boolean judged,
    Scale scale,
    @Nullable Suggesting suggesting) {}
