package org.onus.app.access.trail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the trail are asked for; what is null does not matter.
 *
 * @param subject one person's record
 * @param who one user, also where the service acted on their behalf
 * @param from the first moment
 * @param until the moment after the last
 * @param before only rows written earlier than this one
 */
public record TrailQuery(
    @Nullable UUID subject,
    @Nullable String who,
    @Nullable Kind kind,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Long before) {}
