package org.onus.app.people.statements;

import java.util.function.Supplier;
import org.onus.app.access.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The database's own wall before what is confided: closed when a transaction begins, so that a
 * query which forgets to ask who reads finds nothing confided.
 */
@Component
public class ConfidedWall {
  private final JdbcClient jdbc;

  ConfidedWall(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Opens it until the transaction ends, for a reader who may read what is confided. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void openFor(Reader reader) {
    if (Statements.readsConfided(reader)) {
      set("read");
    }
  }

  /** Opens it for work of the service's own, of which the reader is shown nothing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> T behind(Reader reader, Supplier<T> work) {
    set("read");
    T done = work.get();
    set(Statements.readsConfided(reader) ? "read" : "");
    return done;
  }

  private void set(String what) {
    jdbc.sql("SELECT set_config('onus.confided', :what, true)").param("what", what).query(_ -> {});
  }
}
