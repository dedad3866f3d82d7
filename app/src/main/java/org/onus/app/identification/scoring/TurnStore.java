package org.onus.app.identification.scoring;

import java.util.Collection;
import org.onus.app.people.RecordId;
import org.onus.app.people.persons.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Whose turn it is to change scores; each lasts until the commit. */
@Repository
class TurnStore {
  private static final String TURN = "SELECT pg_advisory_xact_lock%s(hashtextextended('%s', 0))";
  private final JdbcClient jdbc;

  TurnStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Only one scores everybody at a time: each holds all rows in memory. */
  void waitToScoreEverybody() {
    jdbc.sql(TURN.formatted("", "scores of everybody")).query(_ -> {});
  }

  /** From here until the commit nobody else changes scores, and whatever was changed is seen. */
  void waitForTurnAlone() {
    jdbc.sql(TURN.formatted("", "scores")).query(_ -> {});
  }

  /** Those who score a few people do so side by side. */
  void waitForTurn() {
    jdbc.sql(TURN.formatted("_shared", "scores")).query(_ -> {});
  }

  /** From here until the commit nobody else scores these people by all their records. */
  void waitForTurn(Collection<PersonId> people) {
    jdbc.sql(
            """
            SELECT pg_advisory_xact_lock(hashtextextended(person::text, 0))
            FROM unnest(:people) AS person
            """)
        .param(
            "people",
            new SqlArrayValue(
                "uuid",
                people.stream().map(PersonId::first).sorted().map(RecordId::value).toArray()))
        .query(_ -> {});
  }
}
