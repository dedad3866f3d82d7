package org.onus.app.identification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.people.RecordId;
import org.onus.engine.ranking.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Reads where one person stood on kept days. */
@Repository
class StandingStore {
  private final JdbcClient jdbc;

  StandingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The person's places on those of the days that are kept, latest first. */
  List<Reason.Standing> places(
      Reader reader, RecordId record, Profile profile, Collection<LocalDate> days) {
    Sight.Condition seen = Scopes.of(reader);
    return jdbc.sql(
            """
            WITH theirs AS MATERIALIZED (
              SELECT %1$s, s.as_at, s.profile, s.reference_order FROM identification_score s
              WHERE s.as_at = ANY (:days) AND s.profile = :profile AND s.record = :record
                AND s.score IS NOT NULL AND (%2$s))
            SELECT t.*,
              (SELECT count(*) FROM identification_score s
               WHERE s.as_at = t.as_at AND s.profile = t.profile AND s.harm_days IS NOT NULL
                 AND (%2$s)) AS ranked,
              (SELECT count(*) + 1 FROM identification_score s
               WHERE s.as_at = t.as_at AND s.profile = t.profile AND (%2$s)
                 AND s.score >= t.score
                 AND (s.score > t.score
                   OR (s.harm_days, s.events, s.last_event)
                     > (t.harm_days, t.events, t.last_event)
                   OR ((s.harm_days, s.events, s.last_event)
                       = (t.harm_days, t.events, t.last_event)
                     AND (s.reference_order, s.record) < (t.reference_order, t.record)))) AS rank
            FROM theirs t ORDER BY t.as_at DESC
            """
                .formatted(ScoredRow.SCORE_COLUMNS, seen.sql()))
        .params(seen.parameters())
        .param("days", new SqlArrayValue("date", days.toArray()))
        .param("profile", profile.name())
        .param("record", record.value())
        .query(
            (row, _) ->
                new Reason.Standing(
                    row.getObject("as_at", LocalDate.class),
                    row.getInt("rank"),
                    row.getInt("ranked"),
                    Objects.requireNonNull(ScoredRow.score(row)),
                    null))
        .list();
  }

  /** The first day whose list, as it then stood, had the person on it. */
  Optional<LocalDate> firstListed(Reader reader, RecordId record, Profile profile) {
    Sight.Condition seen = Scopes.of(reader);
    return jdbc.sql(
            """
            SELECT d.as_at FROM identification_day d
            WHERE NOT d.afterwards AND EXISTS (
              SELECT FROM identification_score s
              WHERE s.as_at = d.as_at AND s.profile = :profile AND s.record = :record
                AND s.score IS NOT NULL AND (%s))
            ORDER BY d.as_at LIMIT 1
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("profile", profile.name())
        .param("record", record.value())
        .query((row, _) -> row.getObject(1, LocalDate.class))
        .optional();
  }
}
