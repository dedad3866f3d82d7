package org.onus.app.access.cases;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stands in for whom, from when to when. */
@Repository
class DelegationStore {
  private final JdbcClient jdbc;

  DelegationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Reader reader, UUID giver, UUID taker, LocalDate begins, LocalDate ends, Instant now) {
    jdbc.sql(
            """
            INSERT INTO access_delegation (giver, taker, begins, ends, given_at, given_by)
            VALUES (:giver, :taker, :begins, :ends, :now, :who)
            """)
        .param("giver", giver)
        .param("taker", taker)
        .param("begins", begins)
        .param("ends", ends)
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .update();
  }

  void end(Reader reader, UUID giver, UUID delegation, Instant now) {
    jdbc.sql(
            """
            UPDATE access_delegation SET ended_at = :now, ended_by = :who
            WHERE id = :delegation AND giver = :giver AND ended_at IS NULL
            """)
        .param("delegation", delegation)
        .param("giver", giver)
        .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("who", reader.who())
        .update();
  }

  /** Those that hold now or will, by either of the two. */
  List<Delegation> of(Reader reader, UUID account, LocalDate today) {
    return jdbc.sql(
            """
            SELECT d.id, d.giver, giver.name AS giver_name, taker.name AS taker_name, d.begins, d.ends
            FROM access_delegation d JOIN access_account giver ON giver.id = d.giver
            JOIN access_account taker ON taker.id = d.taker
            WHERE :account IN (d.giver, d.taker) AND d.ended_at IS NULL AND d.ends >= :today
            ORDER BY d.begins, d.id
            """)
        .param("account", account)
        .param("today", today)
        .query(
            (row, _) ->
                new Delegation(
                    row.getObject("id", UUID.class),
                    row.getObject("giver", UUID.class),
                    row.getString("giver_name"),
                    row.getString("taker_name"),
                    Objects.requireNonNull(row.getObject("begins", LocalDate.class)),
                    Objects.requireNonNull(row.getObject("ends", LocalDate.class))))
        .list();
  }

  /** Who stands in for somebody now or will. */
  List<UUID> takers(Reader reader, UUID giver, LocalDate today) {
    return jdbc.sql(
            """
            SELECT DISTINCT taker FROM access_delegation
            WHERE giver = :giver AND ended_at IS NULL AND ends >= :today
            """)
        .param("giver", giver)
        .param("today", today)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }
}
