package org.onus.app.incidents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.RecordId;
import org.onus.engine.incidents.Sex;

/** What a row says of where it happened and who the person is. Null is unknown. */
public record Described(
    RecordId record,
    LocalDate day,
    @Nullable String area,
    @Nullable Sex sex,
    @Nullable LocalDate birth,
    @Nullable String ethnicity) {}
