package org.onus.app.access.reading;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.kernel.Here;
import org.onus.app.kernel.Role;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who opened whose records, from the trail, and how many on the days before. */
@Repository
class ReadingStore {

  /** By which somebody chooses one person; what lists and searches show among others is not. */
  private static final String OPENED =
      Stream.of(Deed.PERSON_OPENED, Deed.PARTS_READ, Deed.INCIDENT_FORM_OPENED, Deed.KNOWN_ASKED)
          .map(deed -> "'" + deed + "'")
          .collect(Collectors.joining(", ", "role IS NOT NULL AND deed IN (", ")"));

  private final JdbcClient jdbc;

  ReadingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Counts the days that have ended since it was last done: rows of the trail never change. */
  void keepEndedDays(LocalDate today) {
    jdbc.sql(
            """
            INSERT INTO access_reading_day (day, who, role, records)
            SELECT (at AT TIME ZONE :zone)::date AS day, who, role, count(DISTINCT subject)
            FROM access_trail, unnest(subjects) AS subject
            WHERE %s AND at < :today AND at >= coalesce(
              (SELECT (max(day) + 1)::timestamp AT TIME ZONE :zone FROM access_reading_day),
              '-infinity')
            GROUP BY 1, 2, 3
            ON CONFLICT DO NOTHING
            """
                .formatted(OPENED))
        .param("zone", Here.ZONE.getId())
        .param("today", start(today))
        .update();
  }

  /** How many records everybody opened on each of these days, as far as they have ended. */
  List<Usuals.Count> counts(Reader reader, LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            SELECT who, role, day, records FROM access_reading_day
            WHERE day >= :from AND day < :until
            """)
        .param("from", from)
        .param("until", until)
        .query(
            (row, _) ->
                new Usuals.Count(
                    row.getString(1),
                    Role.valueOf(row.getString(2)),
                    row.getObject(3, LocalDate.class),
                    row.getInt(4)))
        .list();
  }

  List<Consultation> consultations(Reader reader, LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            SELECT who, role, agency, purpose, at, subjects FROM access_trail
            WHERE %s AND at >= :from AND at < :until AND subjects <> '{}'
            """
                .formatted(OPENED))
        .param("from", start(from))
        .param("until", start(until))
        .query(
            (row, _) ->
                new Consultation(
                    row.getString(1),
                    Role.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, OffsetDateTime.class).toInstant(),
                    Arrays.stream((Object[]) row.getArray(6).getArray())
                        .map(UUID.class::cast)
                        .toList()))
        .list();
  }

  private static SqlParameterValue start(LocalDate day) {
    return new SqlParameterValue(
        Types.TIMESTAMP_WITH_TIMEZONE,
        day.atStartOfDay(Here.ZONE).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC));
  }
}
