package org.onus.app.access.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the trail is chained and proved.
 *
 * @param chainedAt when the last link was made; null before the first
 * @param checkedAt when the whole trail was last checked; null before the first check
 * @param fault what that check found, null if the trail was whole
 */
public record TrailStanding(
    long links,
    @Nullable Instant chainedAt,
    long waiting,
    @Nullable Instant checkedAt,
    @Nullable String fault) {}
