package org.onus.engine.ranking;

/**
 * Harm days of crimes added up over a calendar window, for people with more than a number of them:
 * the form of the Metropolitan Police's V100 as published.
 *
 * @param windowDays date after as-at minus this many days, up to as-at
 * @param moreThanCrimes only people with more distinct crime incidents than this
 * @param places how many people the list has at most
 */
public record HarmProfile(String name, String title, int windowDays, int moreThanCrimes, int places)
    implements Profile {}
