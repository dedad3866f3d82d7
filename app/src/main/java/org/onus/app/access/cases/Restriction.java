package org.onus.app.access.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case that only those with a part in it may know of.
 *
 * @param by who restricted it; null if they cannot be named
 */
public record Restriction(String reason, Instant begunAt, @Nullable String by) {}
