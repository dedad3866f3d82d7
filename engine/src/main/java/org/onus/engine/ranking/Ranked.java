package org.onus.engine.ranking;

import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.History;

/**
 * A person's place on a list.
 *
 * @param rank from 1; equal scores are ordered by harm, events, last event and reference
 * @param stability null for a profile with a single component, where no weight can move
 */
public record Ranked(int rank, History history, Score score, @Nullable Stability stability) {}
