package org.onus.engine.ranking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person's score as at one date, with the facts that it rests on.
 *
 * @param components null for a profile that has none
 * @param daysSinceLast days at liberty since the last event
 * @param events distinct incidents counted
 * @param victims distinct known victim-survivors counted
 * @param harmDays harm of the rows counted
 * @param lastEvent date of the last row counted
 * @param rows rows counted
 * @param unknownVictimRows rows counted that name no victim-survivor
 * @param provisional some rows counted bear a code that the weights do not know
 */
public record Score(
    double value,
    @Nullable Components components,
    int daysSinceLast,
    int events,
    int victims,
    double harmDays,
    LocalDate lastEvent,
    int rows,
    int unknownVictimRows,
    boolean provisional) {}
