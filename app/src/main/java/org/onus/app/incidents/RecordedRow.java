package org.onus.app.incidents;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.RecordId;
import org.onus.engine.incidents.Kind;
import org.onus.engine.incidents.RiskGrade;

/**
 * One row as it stands, for showing: what was recorded, and where it came from. Null is unknown.
 *
 * @param incident the agency's reference of the incident
 * @param version how often the rows of this person and incident have been replaced, from 1
 * @param fileName the file that brought it, or null when it was typed by hand
 */
public record RecordedRow(
    RecordId person,
    String incident,
    LocalDate date,
    @Nullable String offenceCode,
    @Nullable Kind kind,
    @Nullable RecordId victim,
    @Nullable String relationship,
    @Nullable String area,
    @Nullable String source,
    @Nullable Boolean childrenPresent,
    @Nullable RiskGrade riskGrade,
    int version,
    Instant recordedAt,
    String recordedBy,
    @Nullable String fileName) {}
