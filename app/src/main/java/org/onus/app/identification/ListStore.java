package org.onus.app.identification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.identification.ListLine.Place;
import org.onus.app.identification.Standings.Standing;
import org.onus.app.people.RecordId;
import org.onus.engine.ranking.Concentration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Reads priority lists: who is ranked, in which order, how many, and how few carry the harm. */
@Repository
class ListStore {
  private static final int RELEASED_WITHIN_DAYS = 28;
  private final JdbcClient jdbc;

  ListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How many there are.
   *
   * @param members everybody whom the list is about, ranked or not
   */
  record Counts(int members, Concentration concentration) {}

  Counts counts(Reader reader, ListQuestion question) {
    Population all = now(reader, question);
    // a per cent of people is rounded up to whole people, as the engine does
    return jdbc.sql(
            """
            WITH everybody AS MATERIALIZED (
              SELECT count(*)::integer AS members, count(s.harm_days)::integer AS ranked,
                coalesce(sum(s.harm_days), 0) AS harm
              FROM identification_score s WHERE %1$s),
            top AS (
              SELECT s.harm_days, row_number() OVER (ORDER BY s.harm_days DESC NULLS LAST) AS place
              FROM identification_score s WHERE %1$s AND s.harm_days IS NOT NULL
              ORDER BY s.harm_days DESC NULLS LAST
              LIMIT (SELECT (ranked * 10 + 99) / 100 FROM everybody))
            SELECT members, ranked, harm,
              (SELECT sum(harm_days) FROM top WHERE place <= (ranked + 99) / 100) AS top1,
              (SELECT sum(harm_days) FROM top WHERE place <= (ranked * 5 + 99) / 100) AS top5,
              (SELECT sum(harm_days) FROM top) AS top10
            FROM everybody
            """
                .formatted(all.members()))
        .params(all.parameters())
        .query(
            (row, _) -> {
              double harm = row.getDouble("harm");
              return new Counts(
                  row.getInt("members"),
                  new Concentration(
                      row.getInt("ranked"),
                      harm,
                      share(row.getDouble("top1"), harm),
                      share(row.getDouble("top5"), harm),
                      share(row.getDouble("top10"), harm)));
            })
        .single();
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  /**
   * Lines, without what they are compared with.
   *
   * @param matching how many lines the filters leave in all; 0 without filters, and when there are
   *     no lines
   */
  record Lines(List<ListLine> lines, int matching) {}

  /**
   * The lines that the filters leave, in the order asked for.
   *
   * @param size at most so many
   */
  Lines lines(Reader reader, ListQuestion question, int skip, int size) {
    Population all = now(reader, question);
    Map<String, Object> parameters = new HashMap<>(all.parameters());
    boolean plain = question.filters().isEmpty() && question.sort() == ListQuestion.Sort.RANK;
    String chosen =
        plain
            ? firstPlaces(all, question)
            : matching(reader, all, question, parameters)
                + " ORDER BY "
                + order(question.sort())
                + " OFFSET :skip LIMIT :size";
    parameters.put("skip", skip);
    parameters.put("size", size);
    AtomicInteger found = new AtomicInteger();
    List<ListLine> lines =
        jdbc.sql(
                """
                WITH chosen AS MATERIALIZED (%s)
                SELECT s.*, chosen.rank, chosen.matching,
                  EXISTS (SELECT FROM identification_look l WHERE l.record = s.record) AS looked_at
                FROM chosen JOIN identification_score s
                  ON s.as_at = :nowDay AND s.profile = :nowProfile AND s.record = chosen.record
                ORDER BY %s
                """
                    .formatted(chosen, order(question.sort()).replace("p.", "chosen.")))
            .params(parameters)
            .query(
                (row, _) -> {
                  found.set(row.getInt("matching"));
                  return line(row);
                })
            .list();
    return new Lines(lines, found.get());
  }

  /** Reads no further than the places asked for. */
  private static String firstPlaces(Population all, ListQuestion question) {
    return """
    SELECT p.record, p.place, p.rank, 0 AS matching FROM (%s) AS p
    ORDER BY %s OFFSET :skip LIMIT :size
    """
        .formatted(all.ranked("s.*", question.places()), Population.ORDER.replace("s.", "p."));
  }

  /** Ranks everybody from the index alone, and looks only at the rows of those who match. */
  private String matching(
      Reader reader, Population all, ListQuestion question, Map<String, Object> parameters) {
    return """
    SELECT p.*, count(*) OVER () AS matching
    FROM (SELECT placed.place, placed.rank, p.record, p.reference_order, p.lifetime_last,
            p.harm_days, p.events
          FROM (%s) AS placed JOIN identification_score p
            ON p.as_at = :nowDay AND p.profile = :nowProfile AND p.record = placed.record
          WHERE %s) AS p
    """
        .formatted(
            all.ranked("s.record", question.places()), conditions(reader, question, parameters));
  }

  /** How many people the filters leave. */
  int matching(Reader reader, ListQuestion question) {
    Population all = now(reader, question);
    Map<String, Object> parameters = new HashMap<>(all.parameters());
    return jdbc.sql(
            "SELECT count(*) FROM (%s) AS found"
                .formatted(matching(reader, all, question, parameters)))
        .params(parameters)
        .query((row, _) -> row.getInt(1))
        .single();
  }

  /** The places that these people had on the day compared with; those without one are left out. */
  Map<RecordId, Place> before(Reader reader, ListQuestion question, Collection<RecordId> people) {
    Population then = new Population(question, question.before(), Scopes.of(reader), "then");
    Map<RecordId, Place> places = new HashMap<>();
    // whoever stands below the lowest of them need not be counted
    jdbc.sql(
            """
            WITH theirs AS MATERIALIZED (
              SELECT %1$s FROM identification_score s
              WHERE %2$s AND s.record = ANY (:people) AND s.score IS NOT NULL)
            SELECT theirs.*, placed.rank FROM theirs JOIN (
              SELECT p.record, p.rank FROM (%3$s) AS p
            ) AS placed USING (record)
            """
                .formatted(
                    ScoredRow.SCORE_COLUMNS,
                    then.members(),
                    then.and("s.score >= (SELECT min(score) FROM theirs)")
                        .ranked("s.record", question.places())))
        .params(then.parameters())
        .param("people", uuids(people))
        .query(
            row -> {
              places.put(
                  new RecordId(row.getObject("record", UUID.class)),
                  new Place(row.getInt("rank"), Objects.requireNonNull(ScoredRow.score(row))));
            });
    return places;
  }

  /** What decides between those whose score lies within the bounds, and how many stand above. */
  Rivals rivals(Reader reader, ListQuestion question, double low, double high) {
    Population all = now(reader, question);
    List<Rivals.Rival> rivals = new ArrayList<>();
    jdbc.sql(
            """
            SELECT s.record, s.reference_order, s.score, s.harm_days, s.events,
              s.last_event - DATE '1970-01-01' AS last_day,
              s.recency, s.frequency, s.gravity, s.victims
            FROM identification_score s WHERE %s AND s.score BETWEEN :low AND :high
            """
                .formatted(all.members()))
        .params(all.parameters())
        .param("low", low)
        .param("high", high)
        .query(
            row -> {
              rivals.add(
                  new Rivals.Rival(
                      Objects.requireNonNull(ScoredRow.components(row)), standing(row)));
            });
    int above =
        jdbc.sql(
                "SELECT count(*) FROM identification_score s WHERE %s AND s.score > :high"
                    .formatted(all.members()))
            .params(all.parameters())
            .param("high", high)
            .query((row, _) -> row.getInt(1))
            .single();
    return new Rivals(rivals, above);
  }

  /** What decides where everybody stands, by record. */
  Map<String, Standing> standings(Reader reader, ListQuestion question) {
    Population all = now(reader, question);
    Map<String, Standing> standings = new HashMap<>();
    jdbc.sql(
            """
            SELECT s.record, s.reference_order, s.score, s.harm_days, s.events,
              s.last_event - DATE '1970-01-01' AS last_day
            FROM identification_score s WHERE %s AND s.score IS NOT NULL
            """
                .formatted(all.members()))
        .params(all.parameters())
        .query(
            row -> {
              standings.put(row.getString("record"), standing(row));
            });
    return standings;
  }

  private Population now(Reader reader, ListQuestion question) {
    return new Population(question, question.asAt(), Scopes.of(reader), "now");
  }

  private String conditions(Reader reader, ListQuestion question, Map<String, Object> parameters) {
    ListQuestion.Filters filters = question.filters();
    List<String> conditions = new ArrayList<>();
    conditions.add("TRUE");
    if (filters.area() != null) {
      conditions.add("p.areas @> ARRAY[:area]::text[]");
      parameters.put("area", filters.area());
    }
    if (filters.rule() != null) {
      conditions.add("p.criteria @> ARRAY[:rule]::text[]");
      parameters.put("rule", filters.rule());
    }
    if (filters.neverHigh()) {
      conditions.add("p.highest_grade IN ('STANDARD', 'MEDIUM')");
    }
    if (filters.inCustody()) {
      conditions.add("p.in_custody");
    }
    if (filters.released()) {
      conditions.add("p.released_on > p.as_at - " + RELEASED_WITHIN_DAYS);
    }
    if (filters.notLookedAt()) {
      conditions.add("NOT EXISTS (SELECT FROM identification_look l WHERE l.record = p.record)");
    }
    if (filters.fresh()) {
      Population then = new Population(question, question.before(), Scopes.of(reader), "then");
      conditions.add(
          "NOT EXISTS (SELECT FROM identification_score s WHERE %s AND s.record = p.record)"
              .formatted(then.members()));
      parameters.putAll(then.parameters());
    }
    return String.join(" AND ", conditions);
  }

  private static String order(ListQuestion.Sort sort) {
    return switch (sort) {
      case RANK -> "p.place";
      case LATEST -> "p.lifetime_last DESC NULLS LAST, p.place";
      case HARM -> "p.harm_days DESC NULLS LAST, p.place";
      case INCIDENTS -> "p.events DESC NULLS LAST, p.place";
      case REFERENCE -> "p.reference_order, p.place";
    };
  }

  private static ListLine line(ResultSet row) throws SQLException {
    int rank = row.getInt("rank");
    @Nullable Integer place = row.wasNull() ? null : rank;
    return new ListLine(place, ScoredRow.read(row), null, null, row.getBoolean("looked_at"));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        row.getString("record"),
        row.getString("reference_order"),
        row.getDouble("score"),
        row.getDouble("harm_days"),
        row.getInt("events"),
        row.getInt("last_day"));
  }

  private static SqlArrayValue uuids(Collection<RecordId> people) {
    return new SqlArrayValue("uuid", people.stream().map(RecordId::value).toArray());
  }
}
