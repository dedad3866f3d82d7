package org.onus.app.casefile.web.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.onus.app.access.Reader;
import org.onus.app.people.statements.Statement;
import org.onus.app.people.statements.Statements;
import org.onus.app.ui.Messages;
import org.springframework.stereotype.Component;

/** Puts what agencies say about a person into lines for their page. */
@Component
public class StatementLines {
  private final Clock clock;

  StatementLines(Clock clock) {
    this.clock = clock;
  }

  /** What stands, as the reader is shown it. */
  public StatementsView of(Reader reader, List<Statement> said, Messages messages) {
    LocalDate today = LocalDate.now(clock);
    return new StatementsView(
        said.stream().map(one -> line(one, today, messages)).toList(),
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
