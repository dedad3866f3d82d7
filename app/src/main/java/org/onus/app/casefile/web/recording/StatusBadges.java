package org.onus.app.casefile.web.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.people.Custody;
import org.onus.app.people.CustodySpell;
import org.onus.app.people.RecordId;
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
   */
  public StatusesView of(
      Reader reader, List<RecordId> open, List<Statement> said, Messages messages) {
    LocalDate today = LocalDate.now(clock);
    List<StatusesView.Badge> badges = new ArrayList<>();
    for (RecordId record : open) {
      custody.of(reader, record).stream()
          .filter(spell -> isInside(spell, today))
          .map(spell -> new StatusesView.Badge(custody(spell.to(), messages), true))
          .filter(badge -> !badges.contains(badge))
          .forEach(badges::add);
    }
    said.stream()
        .map(Statement::said)
        .filter(one -> one.kind() == StatementKind.ORDER && one.holdsOn(today))
        .map(one -> order(one, today, messages))
        .filter(badge -> !badges.contains(badge))
        .forEach(badges::add);
    List<Status> all = statuses.of(reader, open);
    for (Status status : all) {
      Held held = status.held();
      if (held.holdsOn(today)) {
        badges.add(
            new StatusesView.Badge(
                messages.text(
                    held.isStaleOn(today) ? "casefile.status.stale" : "casefile.status.fresh",
                    words(held, messages),
                    Dates.text(held.asAt(), messages)),
                !held.isStaleOn(today)));
      }
    }
    return new StatusesView(
        badges,
        all.stream().map(one -> line(one, today, messages)).toList(),
        custody.isLoaded(reader));
  }

  private static boolean isInside(CustodySpell spell, LocalDate today) {
    return !spell.from().isAfter(today) && (spell.to() == null || spell.to().isAfter(today));
  }

  private static String custody(@Nullable LocalDate release, Messages messages) {
    return release == null
        ? messages.text("casefile.custody")
        : messages.text("casefile.custody.until", Dates.text(release, messages));
  }

  private static StatusesView.Badge order(Said order, LocalDate today, Messages messages) {
    LocalDate until = order.until();
    return until == null
        ? new StatusesView.Badge(
            messages.text("casefile.order", Dates.text(order.saidOn(), messages)),
            !order.saidOn().isBefore(today.minusDays(Held.FRESH_DAYS)))
        : new StatusesView.Badge(
            messages.text("casefile.order.until", Dates.text(until, messages)), true);
  }

  /** The kind with its value: MAPPA 2/1. */
  public static String words(Held held, Messages messages) {
    String kind = messages.text(held.kind().label());
    String value =
        held.value().isEmpty() ? kind : messages.text("casefile.status.value", kind, held.value());
    return held.kind().needsWords()
        ? messages.text("casefile.status.words", value, held.words())
        : value;
  }

  static StatusesView.Line line(Status status, LocalDate today, Messages messages) {
    Held held = status.held();
    return new StatusesView.Line(
        "/people/" + status.record() + "/statuses/" + status.id(),
        words(held, messages),
        held.kind().needsWords() ? "" : held.words(),
        StatementWords.period(held.from(), held.until(), messages),
        !held.holdsOn(today),
        Dates.text(held.asAt(), messages),
        held.agency().name());
  }
}
