package org.onus.app.access.accounts;

import java.util.Set;
import java.util.UUID;
import org.onus.app.kernel.Role;

/**
 * A role that somebody has, at an agency, in a pathway.
 *
 * @param areas the areas it is for; empty for all of the pathway
 */
public record Appointment(
    UUID id, UUID account, String agency, Role role, String pathway, Set<String> areas) {}
