package org.onus.app.casefile.web.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onus.app.access.Reader;
import org.onus.app.assessment.news.AssessmentNews;
import org.onus.app.incidents.RecordedRow;
import org.onus.app.people.RecordId;
import org.onus.app.people.news.News;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.springframework.stereotype.Component;

/** What others changed about a person since the reader last opened their page. */
@Component
class SinceThen {
  private final News people;
  private final AssessmentNews assessments;

  SinceThen(News people, AssessmentNews assessments) {
    this.people = people;
    this.assessments = assessments;
  }

  /** A sentence a kind of change, as far as the reader sees what changed. */
  List<String> changes(
      Reader reader,
      Instant then,
      List<RecordId> open,
      List<RecordedRow> incidents,
      Messages messages) {
    List<String> changes = new ArrayList<>();
    long recorded =
        incidents.stream()
            .filter(row -> row.recordedAt().isAfter(then))
            .filter(row -> !row.recordedBy().equals(reader.who()))
            .count();
    if (recorded > 0) {
      changes.add(messages.text("casefile.since.incidents", recorded));
    }
    add(people.since(reader, open, then), changes, messages);
    add(assessments.since(reader, open, then), changes, messages);
    return changes;
  }

  /** As the heading says it. */
  static String when(Instant then, Messages messages) {
    return messages.text("casefile.since", Dates.text(then, messages));
  }

  private static void add(
      Map<? extends Enum<?>, Long> news, List<String> changes, Messages messages) {
    news.forEach(
        (kind, count) ->
            changes.add(
                messages.text("casefile.since." + kind.name().toLowerCase(Locale.ROOT), count)));
  }
}
