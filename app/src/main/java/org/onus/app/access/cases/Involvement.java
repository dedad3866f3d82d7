package org.onus.app.access.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Relation;

/**
 * The part that an agency, or one person of it, has in the case of a record.
 *
 * @param account null for the whole agency
 * @param name of the person; null likewise
 * @param cover who holds it too, while the person is on leave
 * @param active false if the person cannot sign in now
 */
public record Involvement(
    UUID id,
    UUID subject,
    String agency,
    @Nullable UUID account,
    @Nullable String name,
    Relation relation,
    String reason,
    Instant begunAt,
    List<String> cover,
    boolean active) {}
