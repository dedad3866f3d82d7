package org.onus.app.identification.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.onus.app.incidents.WeightsVersion;

/**
 * A day whose scores are kept.
 *
 * @param scoredAt when everybody was scored
 * @param afterwards whether the day was over by then, so that its list is of what was known later
 * @param areas every area that a row names, in order
 * @param weights the harm weights that everybody was scored with
 */
public record KeptDay(
    LocalDate asAt,
    Instant scoredAt,
    boolean afterwards,
    List<String> areas,
    WeightsVersion weights) {}
