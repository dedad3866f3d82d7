package org.onus.app.identification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.people.RecordId;
import org.onus.engine.ranking.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads since when a person has had a score. */
@Repository
class StandingStore {
  private final JdbcClient jdbc;

  StandingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The first day on which, as it then stood, one of a person's records had a score. */
  Optional<LocalDate> firstScored(Reader reader, Set<RecordId> records, Profile profile) {
    Sight.Condition seen = reader.sight().of("s.record", "s.areas");
    return jdbc.sql(
            """
            SELECT d.as_at FROM identification_day d
            WHERE NOT d.afterwards AND EXISTS (
              SELECT FROM identification_score s
              WHERE s.edition = d.edition AND s.profile = :profile AND s.record = ANY (:records)
                AND NOT s.together AND s.score IS NOT NULL AND (%s))
            ORDER BY d.as_at LIMIT 1
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("profile", profile.name())
        .param("records", RecordId.array(records))
        .query((row, _) -> row.getObject(1, LocalDate.class))
        .optional();
  }
}
