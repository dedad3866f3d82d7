package org.onus.app.access.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Relation;

/**
 * The part that an agency, a team or one person of it has in the case of a record.
 *
 * @param name of the person or team; null for the whole agency
 * @param cover who holds it too while the person is on leave; for a team, who is in it
 * @param active false if the person, or everybody in the team, cannot sign in or is shut out
 */
public record Involvement(
    UUID id,
    UUID subject,
    Holder holder,
    @Nullable String name,
    Relation relation,
    String reason,
    Instant begunAt,
    List<String> cover,
    boolean active) {}
