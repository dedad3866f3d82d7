package org.onus.app.casefile.web.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.onus.app.people.statements.Statement;
import org.onus.app.people.statements.Statements;
import org.onus.app.ui.Messages;
import org.springframework.stereotype.Component;

/** Gathers what agencies say about a person for their page. */
@Component
public class StatementLines {
  private final Statements statements;
  private final Clock clock;

  StatementLines(Statements statements, Clock clock) {
    this.statements = statements;
    this.clock = clock;
  }

  /**
   * What stands about these records.
   *
   * @param open those that the reader may open
   */
  public StatementsView of(Reader reader, List<RecordId> open, Messages messages) {
    LocalDate today = LocalDate.now(clock);
    return new StatementsView(
        statements.of(reader, open).stream().map(one -> line(one, today, messages)).toList(),
        Statements.readsConfided(reader));
  }

  private static StatementsView.Line line(Statement statement, LocalDate today, Messages messages) {
    StatementWords words = new StatementWords(statement.said(), messages);
    LocalDate until = statement.said().until();
    return new StatementsView.Line(
        statement.record().toString(),
        statement.id().toString(),
        words.kind(),
        statement.said().words(),
        words.when(),
        until != null && until.isBefore(today),
        words.source(),
        words.knownHow(),
        words.cautions());
  }
}
