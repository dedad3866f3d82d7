package org.onus.app.incidents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.RecordId;
import org.onus.engine.incidents.RiskGrade;
import org.onus.engine.incidents.Sex;

/**
 * What a row says of where it happened, who the person is and how it was graded. Null is unknown.
 */
public record Described(
    RecordId record,
    String incident,
    LocalDate day,
    @Nullable String area,
    @Nullable Sex sex,
    @Nullable LocalDate birth,
    @Nullable String ethnicity,
    @Nullable RiskGrade grade) {}
