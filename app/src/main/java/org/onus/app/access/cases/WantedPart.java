package org.onus.app.access.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Relation;

/**
 * A part to be given.
 *
 * @param account null for the whole agency
 */
public record WantedPart(String agency, @Nullable UUID account, Relation relation, String reason) {}
