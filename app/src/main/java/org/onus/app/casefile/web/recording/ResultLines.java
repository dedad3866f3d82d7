package org.onus.app.casefile.web.recording;

import java.util.Collection;
import org.onus.app.access.Reader;
import org.onus.app.assessment.FormResults;
import org.onus.app.people.RecordId;
import org.onus.app.ui.Messages;
import org.springframework.stereotype.Component;

/** Results of forms for a person's page. */
@Component
public class ResultLines {
  private final FormResults results;

  ResultLines(FormResults results) {
    this.results = results;
  }

  public ResultsView of(Reader reader, Collection<RecordId> open, Messages messages) {
    return new ResultsView(
        results.of(reader, open).stream().map(one -> ResultWords.line(one, messages)).toList());
  }
}
