package org.onus.app.identification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Sight;
import org.onus.app.identification.ListedPerson.Lifetime;
import org.onus.app.people.RecordId;
import org.onus.engine.incidents.RiskGrade;
import org.onus.engine.ranking.Components;
import org.onus.engine.ranking.Flag;
import org.onus.engine.ranking.Score;

/** Reads a row of {@code identification_score}. */
final class ScoredRow {
  private static final Map<String, Flag> FLAGS =
      Stream.of(Flag.values()).collect(Collectors.toMap(Flag::code, Function.identity()));

  /** What {@link #score} reads, and whose it is. */
  static final String SCORE_COLUMNS =
      "s.record, s.score, s.recency, s.frequency, s.gravity, s.victims, s.days_since_last,"
          + " s.events, s.known_victims, s.harm_days, s.last_event, s.rows_counted,"
          + " s.unknown_victim_rows, s.provisional";

  private ScoredRow() {}

  /** Reads what is kept of a person, as far as whoever has this sight may know it. */
  static ScoredPerson read(ResultSet row, Sight sight) throws SQLException {
    return new ScoredPerson(
        new RecordId(row.getObject("record", UUID.class)),
        row.getString("reference"),
        score(row),
        new Lifetime(
            row.getInt("lifetime_events"),
            row.getInt("lifetime_victims"),
            row.getDouble("lifetime_harm_days"),
            row.getObject("lifetime_first", LocalDate.class),
            row.getObject("lifetime_last", LocalDate.class)),
        row.getString("why"),
        flags(row, sight),
        texts(row, "criteria"),
        texts(row, "areas"),
        new ScoredPerson.Grades(
            grade(row.getString("highest_grade")), grade(row.getString("latest_grade"))),
        new ScoredPerson.CustodyNow(
            row.getBoolean("in_custody"),
            row.getObject("custody_until", LocalDate.class),
            row.getObject("released_on", LocalDate.class)));
  }

  /** Null for someone without one. */
  static @Nullable Score score(ResultSet row) throws SQLException {
    double value = row.getDouble("score");
    if (row.wasNull()) {
      return null;
    }
    return new Score(
        value,
        components(row),
        row.getInt("days_since_last"),
        row.getInt("events"),
        row.getInt("known_victims"),
        row.getDouble("harm_days"),
        Objects.requireNonNull(row.getObject("last_event", LocalDate.class)),
        row.getInt("rows_counted"),
        row.getInt("unknown_victim_rows"),
        row.getBoolean("provisional"));
  }

  /** Null for a profile that has none. */
  static @Nullable Components components(ResultSet row) throws SQLException {
    double recency = row.getDouble("recency");
    return row.wasNull()
        ? null
        : new Components(
            recency,
            row.getDouble("frequency"),
            row.getDouble("gravity"),
            row.getDouble("victims"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static Set<Flag> flags(ResultSet row, Sight sight) throws SQLException {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    for (String code : texts(row, "flags")) {
      flags.add(Objects.requireNonNull(FLAGS.get(code), code));
    }
    if (flags.contains(Flag.BOTH_WAYS) && !BothWays.isSeen(sight, texts(row, "both_ways"))) {
      flags.remove(Flag.BOTH_WAYS);
    }
    return flags;
  }

  private static @Nullable RiskGrade grade(@Nullable String name) {
    return name == null ? null : RiskGrade.valueOf(name);
  }
}
