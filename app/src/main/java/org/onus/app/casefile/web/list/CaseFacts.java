package org.onus.app.casefile.web.list;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.onus.app.access.cases.Involvements;
import org.onus.app.access.cases.Marks;
import org.onus.app.access.cases.Opening;
import org.onus.app.access.cases.Openings;
import org.onus.app.access.cases.Restrictions;
import org.onus.app.casefile.web.parts.PartsWords;
import org.onus.app.people.RecordId;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.springframework.stereotype.Component;

/** Gathers what a person's page says about the case. */
@Component
public class CaseFacts {
  private final Involvements involvements;
  private final Restrictions restrictions;
  private final Openings openings;
  private final Marks marks;
  private final Clock clock;

  CaseFacts(
      Involvements involvements,
      Restrictions restrictions,
      Openings openings,
      Marks marks,
      Clock clock) {
    this.marks = marks;
    this.involvements = involvements;
    this.restrictions = restrictions;
    this.openings = openings;
    this.clock = clock;
  }

  /**
   * Gathers it.
   *
   * @param recorded the person's records under which something is recorded
   */
  CaseView of(
      Reader reader,
      RecordId record,
      Collection<RecordId> recorded,
      Basis basis,
      Messages messages) {
    PartsWords words = new PartsWords(reader, messages);
    UUID subject = record.value();
    return new CaseView(
        words.rows(
            involvements.of(reader, subject).stream()
                .filter(part -> part.relation() != Relation.EXCLUDED)
                .toList()),
        restrictions.of(reader, subject).map(words::restricted).orElse(null),
        opened(reader, subject, basis, messages),
        marks
            .find(reader, recorded.stream().map(RecordId::value).toList())
            .map(mark -> MarkWords.sentence(reader, mark, LocalDate.now(clock), messages))
            .orElse(null));
  }

  private CaseView.@Nullable Opened opened(
      Reader reader, UUID subject, Basis basis, Messages messages) {
    return switch (basis) {
      case ROLE, OWN_CASE, OWN_AREA -> null;
      case REASON_GIVEN, BROKEN_GLASS ->
          openings.current(reader, subject).map(opening -> opened(opening, messages)).orElse(null);
    };
  }

  private CaseView.Opened opened(Opening opening, Messages messages) {
    Duration left = Duration.between(clock.instant(), opening.until());
    return new CaseView.Opened(
        messages.text(
            opening.glass() ? "casefile.opened.glass" : "casefile.opened.reason",
            messages.text("casefile.opening.reason." + opening.reason()),
            Dates.text(opening.until(), messages),
            left(left, messages)),
        opening.glass());
  }

  public static String left(Duration left, Messages messages) {
    return left.toHours() >= 48
        ? messages.text("casefile.days", left.toDays())
        : left.toMinutes() >= 120
            ? messages.text("casefile.hours", left.toHours())
            : messages.text("casefile.minutes", Math.max(1, left.toMinutes()));
  }
}
