package org.onus.app.access.cases;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody stands in for somebody on leave.
 *
 * @param begins the first day
 * @param ends the last day
 */
public record Delegation(
    UUID id, UUID giver, String giverName, String takerName, LocalDate begins, LocalDate ends) {}
