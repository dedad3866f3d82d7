package org.onus.app.access.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Reads the rows of the trail by person, user, kind and time, newest first. */
@Repository
class TrailReadStore {
  /** A row of a load may concern very many records; a page shows the first of them. */
  private static final int SUBJECTS_SHOWN = 200;

  private static final String COLUMNS =
      """
      SELECT t.id, t.at, t.who, a.name, b.name AS behalf_name, t.role, t.agency, t.deed,
        ARRAY (SELECT unnest(t.subjects) LIMIT %d) AS subjects, cardinality(t.subjects) AS concerned, t.everybody, t.about,
        t.grounds, t.rules, t.purpose, t.recipients, t.detail
      """
          .formatted(SUBJECTS_SHOWN);
  private static final String NAMES =
      """
      LEFT JOIN access_account a ON a.id::text = t.who
      LEFT JOIN access_account b ON b.id::text = t.behalf
      """;
  private final JdbcClient jdbc;

  TrailReadStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Names are joined to the rows that are shown alone. */
  List<TrailLine> newest(Reader reader, TrailQuery query, int most) {
    Map<String, Object> parameters = new HashMap<>(Map.of("most", most));
    String chosen =
        "SELECT * FROM access_trail t WHERE %s ORDER BY t.at DESC, t.id DESC LIMIT :most"
            .formatted(condition(query, parameters));
    return jdbc.sql(
            COLUMNS + " FROM (" + chosen + ") AS t " + NAMES + " ORDER BY t.at DESC, t.id DESC")
        .params(parameters)
        .query((row, _) -> line(row))
        .list();
  }

  void forEach(Reader reader, TrailQuery query, Consumer<TrailLine> taker) {
    Map<String, Object> parameters = new HashMap<>();
    String condition = condition(query, parameters);
    jdbc.sql(
            COLUMNS
                + " FROM access_trail t "
                + NAMES
                + " WHERE "
                + condition
                + " ORDER BY t.at DESC, t.id DESC")
        .params(parameters)
        .withFetchSize(1_000)
        .query(
            row -> {
              taker.accept(line(row));
            });
  }

  Optional<TrailLine> row(Reader reader, long id) {
    return jdbc.sql(COLUMNS + " FROM access_trail t " + NAMES + " WHERE t.id = :id")
        .param("id", id)
        .query((row, _) -> line(row))
        .optional();
  }

  List<TrailReading.User> users(Reader reader) {
    return jdbc.sql("SELECT id, name FROM access_account ORDER BY lower(name), id")
        .query((row, _) -> new TrailReading.User(row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }

  TrailStanding standing(Reader reader) {
    return jdbc.sql(
            """
            SELECT coalesce(l.seq, 0), l.chained_at, (SELECT count(*) FROM access_trail_waiting),
              c.at, c.fault
            FROM (SELECT) AS one
            LEFT JOIN (SELECT seq, chained_at FROM access_trail_chain
                       ORDER BY seq DESC LIMIT 1) AS l ON TRUE
            LEFT JOIN (SELECT at, fault FROM access_trail_check
                       ORDER BY id DESC LIMIT 1) AS c ON TRUE
            """)
        .query(
            (row, _) ->
                new TrailStanding(
                    row.getLong(1),
                    instant(row, 2),
                    row.getLong(3),
                    instant(row, 4),
                    row.getString(5)))
        .single();
  }

  /** Rows of everybody concern a person from their first row on: before it, nobody knew them. */
  private static String condition(TrailQuery query, Map<String, Object> parameters) {
    StringBuilder condition = new StringBuilder("TRUE");
    if (query.subject() != null) {
      parameters.put("subject", new SqlArrayValue("uuid", query.subject()));
      condition.append(
          """
           AND (t.subjects @> :subject OR t.everybody AND t.id >
             (SELECT min(f.id) FROM access_trail f WHERE f.subjects @> :subject))
          """);
    }
    if (query.who() != null) {
      parameters.put("who", query.who());
      condition.append(" AND (t.who = :who OR t.behalf = :who)");
    }
    if (query.kind() != null) {
      parameters.put("kind", query.kind().name());
      condition.append(" AND t.kind = :kind");
    }
    if (query.from() != null) {
      parameters.put("from", time(query.from()));
      condition.append(" AND t.at >= :from");
    }
    if (query.until() != null) {
      parameters.put("until", time(query.until()));
      condition.append(" AND t.at < :until");
    }
    if (query.before() != null) {
      parameters.put("before", query.before());
      condition.append(
          " AND (t.at, t.id) < (SELECT f.at, f.id FROM access_trail f WHERE f.id = :before)");
    }
    return condition.toString();
  }

  private static SqlParameterValue time(Instant time) {
    return new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, time.atOffset(ZoneOffset.UTC));
  }

  private static TrailLine line(ResultSet row) throws SQLException {
    return new TrailLine(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("who"),
        row.getString("name"),
        row.getString("behalf_name"),
        row.getString("role"),
        row.getString("agency"),
        Deed.valueOf(row.getString("deed")),
        Arrays.stream((Object[]) row.getArray("subjects").getArray())
            .map(UUID.class::cast)
            .toList(),
        row.getInt("concerned"),
        row.getBoolean("everybody"),
        row.getObject("about", UUID.class),
        row.getString("grounds"),
        row.getInt("rules"),
        row.getString("purpose"),
        Arrays.stream((Object[]) row.getArray("recipients").getArray())
            .map(String.class::cast)
            .toList(),
        row.getString("detail"));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
