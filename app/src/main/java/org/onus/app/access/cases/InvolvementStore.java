package org.onus.app.access.cases;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Who has what part in which case. Nothing is overwritten: a part begins once and ends once. */
@Repository
class InvolvementStore {
  private static final String CURRENT =
      """
      SELECT i.id, i.subject, i.agency, i.account, i.team, coalesce(who.name, team.name) AS name,
        i.relation, i.reason, i.begun_at,
        ARRAY (SELECT taker.name FROM access_delegation d
               JOIN access_account taker ON taker.id = d.taker
               WHERE d.giver = i.account AND d.ended_at IS NULL
                 AND :today BETWEEN d.begins AND d.ends
               UNION ALL
               SELECT mate.name FROM access_team_member m JOIN access_account mate ON mate.id = m.account
               WHERE m.team = i.team AND m.ended_at IS NULL ORDER BY 1) AS cover,
        (i.account IS NULL AND i.team IS NULL) OR EXISTS (
          SELECT FROM access_account one
          WHERE one.state = 'ACTIVE' AND EXISTS (
              SELECT FROM access_appointment a WHERE a.account = one.id AND a.ended_at IS NULL)
            AND (one.id = i.account OR one.id IN (
              SELECT m.account FROM access_team_member m
              WHERE m.team = i.team AND m.ended_at IS NULL))
            AND NOT EXISTS (
              SELECT FROM access_involvement x
              WHERE x.subject = i.subject AND x.relation = 'EXCLUDED' AND x.ended_at IS NULL
                AND (x.account = one.id OR (x.account IS NULL AND x.agency IN (
                  SELECT a.agency FROM access_appointment a
                  WHERE a.account = one.id AND a.ended_at IS NULL))))) AS active
      FROM access_involvement i LEFT JOIN access_account who ON who.id = i.account
      LEFT JOIN access_team team ON team.id = i.team
      WHERE i.ended_at IS NULL AND i.relation <> 'LOOKED_AT'
      """;
  private final JdbcClient jdbc;

  InvolvementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * From now on nobody else changes who has part in this case, or who is in this team, until the
   * transaction ends. A team is locked before cases.
   */
  void lock(UUID subject) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:subject, 7))")
        .param("subject", subject.toString())
        .query((_, _) -> true)
        .single();
  }

  /** Whether it began; false if it is there already. */
  boolean begin(Reader reader, UUID subject, WantedPart wanted, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO access_involvement
                  (subject, agency, account, team, relation, reason, begun_at, begun_by)
                VALUES (:subject, :agency, :account, :team, :relation, :reason, :now, :who)
                ON CONFLICT DO NOTHING
                """)
            .param("subject", subject)
            .param("agency", wanted.holder().agency())
            .param("account", wanted.holder().account(), Types.OTHER)
            .param("team", wanted.holder().team(), Types.OTHER)
            .param("relation", wanted.relation().name())
            .param("reason", wanted.reason())
            .param("now", utc(now), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("who", reader.who())
            .update()
        == 1;
  }

  void end(Reader reader, UUID part, String reason, Instant now) {
    jdbc.sql(
            """
            UPDATE access_involvement SET ended_at = :now, ended_by = :who, end_reason = :reason
            WHERE id = :part AND ended_at IS NULL
            """)
        .param("part", part)
        .param("reason", reason)
        .param("now", utc(now), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .update();
  }

  List<Involvement> of(Reader reader, UUID subject, LocalDate today) {
    return current("i.subject = :id ORDER BY i.begun_at, i.id", subject, today).list();
  }

  List<Involvement> of(Reader reader, Collection<UUID> subjects, LocalDate today) {
    return current(
            "i.subject = ANY (:id) ORDER BY i.begun_at, i.id",
            new SqlArrayValue("uuid", subjects.toArray()),
            today)
        .list();
  }

  Optional<Involvement> find(Reader reader, UUID part, LocalDate today) {
    return current("i.id = :id", part, today).optional();
  }

  /** The parts that somebody holds themselves, whose case it may be. */
  List<Involvement> heldBy(Reader reader, UUID account, LocalDate today) {
    return current("i.account = :id ORDER BY i.subject, i.id", account, today).list();
  }

  /** The parts of the teams that somebody is in. */
  List<Involvement> ofTeamsOf(Reader reader, UUID account, LocalDate today) {
    return current(
            """
            i.team IN (
              SELECT m.team FROM access_team_member m
              WHERE m.account = :id AND m.ended_at IS NULL)
            ORDER BY i.subject, i.id
            """,
            account,
            today)
        .list();
  }

  /** The parts of a team. */
  List<Involvement> ofTeam(Reader reader, UUID team, LocalDate today) {
    return current("i.team = :id ORDER BY i.subject, i.id", team, today).list();
  }

  private JdbcClient.MappedQuerySpec<Involvement> current(
      String condition, Object id, LocalDate today) {
    return jdbc.sql(CURRENT + " AND " + condition)
        .param("id", id)
        .param("today", today)
        .query((row, _) -> involvement(row));
  }

  /**
   * What somebody holds in the case: themselves, by a team, for their agency, or for somebody on
   * leave.
   */
  List<Relation> heldIn(Reader reader, UUID subject, UUID account, String agency, LocalDate today) {
    return jdbc.sql(
            "SELECT DISTINCT i.relation FROM access_involvement i WHERE i.subject = :subject AND "
                + Held.BY_ACCOUNT)
        .param("subject", subject)
        .param("account", account)
        .param("agency", agency)
        .param("today", today)
        .query((row, _) -> Relation.valueOf(row.getString(1)))
        .list();
  }

  private static Involvement involvement(ResultSet row) throws SQLException {
    return new Involvement(
        row.getObject("id", UUID.class),
        row.getObject("subject", UUID.class),
        new Holder(
            row.getString("agency"),
            row.getObject("account", UUID.class),
            row.getObject("team", UUID.class)),
        row.getString("name"),
        Relation.valueOf(row.getString("relation")),
        row.getString("reason"),
        Objects.requireNonNull(row.getObject("begun_at", OffsetDateTime.class)).toInstant(),
        names(row.getArray("cover")),
        row.getBoolean("active"));
  }

  private static List<String> names(Array array) throws SQLException {
    return List.copyOf(Arrays.asList((String[]) array.getArray()));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
