package org.onus.app.access.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody opened beyond their own cases or areas.
 *
 * @param glass whether the glass was broken, which is reviewed
 * @param reason a choice from the list, as its message key ends
 * @param words their own words
 * @param until when it ends by itself
 * @param closedAt when they closed it earlier; null if they did not
 * @param finding what the review found; null before it
 */
public record Opening(
    UUID id,
    UUID subject,
    UUID account,
    String name,
    String email,
    boolean glass,
    String reason,
    String words,
    Instant openedAt,
    Instant until,
    @Nullable Instant closedAt,
    @Nullable Instant reviewedAt,
    @Nullable String reviewedBy,
    @Nullable String finding) {}
