package org.onus.app.people.details;

/**
 * What a file is to what stands.
 *
 * @param added records of which nothing was held before
 */
public record Comparison(int added, int changed, int same) {}
