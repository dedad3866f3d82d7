package org.onus.app.assessment.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onus.engine.cohort.Discord;

/**
 * Whose views are compared.
 *
 * @param from the first day as at which they were judged
 * @param to the last one
 * @param unit one area; null for all
 * @param only one way of parting; null for any
 */
public record DiscordanceQuestion(
    LocalDate from, LocalDate to, @Nullable String unit, @Nullable Discord only) {}
