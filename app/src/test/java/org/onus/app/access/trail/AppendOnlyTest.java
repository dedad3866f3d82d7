package org.onus.app.access.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onus.app.access.Reader;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TrailSeen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The database itself refuses to change what is on record, whatever the service does. */
@ServiceTest
class AppendOnlyTest {
  private final JdbcClient service;
  private final Trail trail;
  private final TrailSeen seen;
  private final TransactionTemplate transaction;

  @Autowired
  AppendOnlyTest(JdbcClient service, Trail trail, TrailSeen seen, TransactionTemplate transaction) {
    this.service = service;
    this.trail = trail;
    this.seen = seen;
    this.transaction = transaction;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE access_trail SET who = 'nobody'",
        "DELETE FROM access_trail",
        "TRUNCATE access_trail",
        "UPDATE access_trail_chain SET seq = 7",
        "DELETE FROM access_trail_chain",
        "TRUNCATE access_trail_chain",
        "UPDATE access_trail_check SET fault = NULL",
        "DELETE FROM access_trail_check",
        "TRUNCATE access_trail_check",
        "UPDATE access_trail_waiting SET entry = 7",
        "ALTER TABLE access_trail ADD COLUMN more text",
        "DROP TABLE access_trail"
      })
  void theServiceMayNot(String sql) {
    assertThatThrownBy(() -> service.sql(sql).update())
        .rootCause()
        .satisfies(
            refusal ->
                assertThat(refusal.getMessage())
                    .containsAnyOf("permission denied", "must be owner"));
  }

  @Test
  void aRowStandsAndFallsWithItsAct() {
    transaction.executeWithoutResult(
        act -> {
          trail.write(Reader.service("test"), Entry.of(Deed.SCORED));
          act.setRollbackOnly();
        });
    assertThat(seen.rows()).isEmpty();

    transaction.executeWithoutResult(
        act -> {
          trail.writeForGood(Reader.service("test"), Entry.of(Deed.LIST_TAKEN));
          act.setRollbackOnly();
        });
    assertThat(seen.rows()).extracting(TrailSeen.Row::deed).containsExactly(Deed.LIST_TAKEN);
  }
}
