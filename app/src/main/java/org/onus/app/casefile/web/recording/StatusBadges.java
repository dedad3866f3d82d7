package org.onus.app.casefile.web.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Agency;
import org.onus.app.people.Custody;
import org.onus.app.people.CustodySpell;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.statements.Said;
import org.onus.app.people.statements.Statement;
import org.onus.app.people.statements.StatementKind;
import org.onus.app.people.statuses.Held;
import org.onus.app.people.statuses.Status;
import org.onus.app.people.statuses.Statuses;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.springframework.stereotype.Component;

/** Gathers what a person is today, for the head of their page, and all that they were. */
@Component
public class StatusBadges {
  private final Statuses statuses;
  private final Custody custody;
  private final Clock clock;

  StatusBadges(Statuses statuses, Custody custody, Clock clock) {
    this.statuses = statuses;
    this.custody = custody;
    this.clock = clock;
  }

  /**
   * The badges and the statuses behind them.
   *
   * @param said what stands about these records, as the reader is shown it: orders in force are
   *     badges too
   * @param references what agencies call these records
   */
  public StatusesView of(
      Reader reader,
      List<RecordId> open,
      List<Statement> said,
      Map<RecordId, Reference> references,
      Messages messages) {
    LocalDate today = LocalDate.now(clock);
    List<Status> all = statuses.of(reader, open);
    List<StatusesView.Badge> badges =
        Stream.of(
                custody.told(reader, open).stream()
                    .filter(told -> isInside(told.spell(), today))
                    .map(
                        told ->
                            custody(
                                told,
                                Objects.requireNonNull(references.get(told.record())).agency(),
                                today,
                                messages)),
                said.stream()
                    .map(Statement::said)
                    .filter(one -> one.kind() == StatementKind.ORDER && one.holdsOn(today))
                    .map(one -> order(one, today, messages)),
                all.stream()
                    .map(Status::held)
                    .filter(held -> held.holdsOn(today))
                    .map(held -> held(held, today, messages)))
            .flatMap(badge -> badge)
            .distinct()
            .toList();
    return new StatusesView(
        badges,
        all.stream().map(one -> line(one, today, messages)).toList(),
        custody.isLoaded(reader));
  }

  private static boolean isInside(CustodySpell spell, LocalDate today) {
    return !spell.from().isAfter(today) && (spell.to() == null || spell.to().isAfter(today));
  }

  /** A day of release is one that is expected: people are released early, and recalled. */
  private StatusesView.Badge custody(
      Custody.Told told, Agency agency, LocalDate today, Messages messages) {
    LocalDate day = LocalDate.ofInstant(told.at(), clock.getZone());
    LocalDate release = told.spell().to();
    String words =
        release == null
            ? messages.text("casefile.custody.open", Dates.text(day, messages), agency.name())
            : messages.text(
                "casefile.custody.expected",
                Dates.text(release, messages),
                Dates.text(day, messages),
                agency.name());
    boolean isFresh = isFresh(day, today);
    return new StatusesView.Badge(
        isFresh ? words : messages.text("casefile.custody.stale", words), isFresh);
  }

  private static StatusesView.Badge order(Said order, LocalDate today, Messages messages) {
    LocalDate until = order.until();
    return until == null
        ? new StatusesView.Badge(
            messages.text("casefile.order", Dates.text(order.saidOn(), messages)),
            isFresh(order.saidOn(), today))
        : new StatusesView.Badge(
            messages.text("casefile.order.until", Dates.text(until, messages)), true);
  }

  private static boolean isFresh(LocalDate said, LocalDate today) {
    return !said.isBefore(today.minusDays(Held.FRESH_DAYS));
  }

  private static StatusesView.Badge held(Held held, LocalDate today, Messages messages) {
    StatusWords words = new StatusWords(held, messages);
    boolean isStale = held.isStaleOn(today);
    return new StatusesView.Badge(
        messages.text(
            isStale ? "casefile.status.stale" : "casefile.status.fresh",
            words.status(),
            words.asAt()),
        !isStale);
  }

  private static StatusesView.Line line(Status status, LocalDate today, Messages messages) {
    StatusWords words = new StatusWords(status.held(), messages);
    return new StatusesView.Line(
        StatusPage.address(status),
        words.status(),
        Stream.of(words.officer(), words.more()).filter(note -> !note.isEmpty()).toList(),
        words.when(),
        !status.held().holdsOn(today),
        words.asAt(),
        words.source());
  }
}
