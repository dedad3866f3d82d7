package org.onus.app.access.accounts;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The teams there are now, and who is in them. Nothing is overwritten but a name. */
@Repository
class TeamStore {
  private final JdbcClient jdbc;

  TeamStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every team, by agency and name. */
  List<Team> all(Reader reader) {
    Map<UUID, Team> teams = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT t.id, t.agency, t.name, m.account, who.name AS mate, who.state = 'ACTIVE' AS active
            FROM access_team t
            LEFT JOIN access_team_member m ON m.team = t.id AND m.ended_at IS NULL
            LEFT JOIN access_account who ON who.id = m.account
            WHERE t.ended_at IS NULL ORDER BY t.agency, lower(t.name), who.name, who.id
            """)
        .query(
            row -> {
              UUID id = row.getObject("id", UUID.class);
              String agency = row.getString("agency");
              String name = row.getString("name");
              Team team =
                  teams.computeIfAbsent(id, _ -> new Team(id, agency, name, new ArrayList<>()));
              UUID account = row.getObject("account", UUID.class);
              if (account != null) {
                team.mates()
                    .add(new Team.Mate(account, row.getString("mate"), row.getBoolean("active")));
              }
            });
    return List.copyOf(teams.values());
  }

  /** Whether it was added; false if the agency has one of the name. */
  boolean add(Reader reader, UUID team, String agency, String name, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO access_team (id, agency, name, begun_at, begun_by)
                VALUES (:team, :agency, :name, :now, :who) ON CONFLICT DO NOTHING
                """)
            .param("team", team)
            .param("agency", agency)
            .param("name", name)
            .param("now", utc(now), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("who", reader.who())
            .update()
        == 1;
  }

  /** Whether it has the name now; false if the agency has another of the name. */
  boolean rename(Reader reader, UUID team, String name) {
    return jdbc.sql(
                """
                UPDATE access_team t SET name = :name WHERE t.id = :team AND NOT EXISTS (
                  SELECT FROM access_team other WHERE other.agency = t.agency AND other.id <> t.id
                    AND other.ended_at IS NULL AND lower(other.name) = lower(:name))
                """)
            .param("team", team)
            .param("name", name)
            .update()
        == 1;
  }

  /** Whether they came in; false if they were in it. */
  boolean join(Reader reader, UUID team, UUID account, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO access_team_member (team, account, begun_at, begun_by)
                VALUES (:team, :account, :now, :who) ON CONFLICT DO NOTHING
                """)
            .param("team", team)
            .param("account", account)
            .param("now", utc(now), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("who", reader.who())
            .update()
        == 1;
  }

  /** Whether they were in it until now. */
  boolean leave(Reader reader, UUID team, UUID account, Instant now) {
    return jdbc.sql(
                """
                UPDATE access_team_member SET ended_at = :now, ended_by = :who
                WHERE team = :team AND account = :account AND ended_at IS NULL
                """)
            .param("team", team)
            .param("account", account)
            .param("now", utc(now), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("who", reader.who())
            .update()
        == 1;
  }

  void end(Reader reader, UUID team, Instant now) {
    jdbc.sql(
            """
            UPDATE access_team SET ended_at = :now, ended_by = :who
            WHERE id = :team AND ended_at IS NULL
            """)
        .param("team", team)
        .param("now", utc(now), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
