package org.onus.app.casefile.web.person;

import java.util.List;
import java.util.Map;
import org.onus.app.access.Reader;
import org.onus.app.casefile.web.recording.ResultLines;
import org.onus.app.casefile.web.recording.ResultsView;
import org.onus.app.casefile.web.recording.StatementLines;
import org.onus.app.casefile.web.recording.StatementsView;
import org.onus.app.casefile.web.recording.StatusBadges;
import org.onus.app.casefile.web.recording.StatusesView;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.statements.Statement;
import org.onus.app.people.statements.Statements;
import org.onus.app.ui.Messages;
import org.springframework.stereotype.Component;

/** Gathers what agencies say of a person: what they are to services, in words, on other forms. */
@Component
class SaidLines {
  private final Statements statements;
  private final StatementLines lines;
  private final StatusBadges statuses;
  private final ResultLines results;

  SaidLines(
      Statements statements, StatementLines lines, StatusBadges statuses, ResultLines results) {
    this.statements = statements;
    this.lines = lines;
    this.statuses = statuses;
    this.results = results;
  }

  record Gathered(StatusesView statuses, StatementsView statements, ResultsView results) {}

  Gathered of(
      Reader reader, List<RecordId> open, Map<RecordId, Reference> references, Messages messages) {
    List<Statement> said = statements.of(reader, open);
    return new Gathered(
        statuses.of(reader, open, said, references, messages),
        lines.of(reader, said, messages),
        results.of(reader, open, messages));
  }
}
