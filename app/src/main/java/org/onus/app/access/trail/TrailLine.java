package org.onus.app.access.trail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the trail for reading.
 *
 * @param name of the account; null for the service and for strangers
 * @param behalf the name of the account that asked the service for it
 * @param subjects the records concerned, the first of them where there are very many
 * @param concerned how many records it concerns in all
 */
public record TrailLine(
    long id,
    Instant at,
    String who,
    @Nullable String name,
    @Nullable String behalf,
    @Nullable String role,
    String agency,
    Deed deed,
    List<UUID> subjects,
    int concerned,
    boolean everybody,
    @Nullable UUID about,
    @Nullable String grounds,
    int rules,
    String purpose,
    List<String> recipients,
    @Nullable String detail) {}
