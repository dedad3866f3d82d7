package org.onus.app.casefile.web.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onus.app.casefile.web.recording.StatementWords;
import org.onus.app.incidents.RecordedRow;
import org.onus.app.people.RecordId;
import org.onus.app.people.relationships.Relationship;
import org.onus.app.people.relationships.Tie;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;

/** Puts into words who is around a person. */
public final class AroundWords {
  private final PeopleAround.Around around;
  private final LocalDate today;
  private final Messages messages;
  private final Map<RecordId, Integer> numbers = new HashMap<>();

  AroundWords(PeopleAround.Around around, LocalDate today, Messages messages) {
    this.around = around;
    this.today = today;
    this.messages = messages;
  }

  List<AroundView.Row> rows() {
    List<AroundView.Row> rows = new ArrayList<>();
    around.said().forEach(one -> rows.add(said(one)));
    around.harmed().forEach((other, seen) -> rows.add(derived(other, seen, "harmed")));
    around.harming().forEach((other, seen) -> rows.add(derived(other, seen, "harming")));
    return rows;
  }

  private AroundView.Row said(Relationship relationship) {
    Tie tie = relationship.tie();
    LocalDate until = tie.until();
    return new AroundView.Row(
        number(tie.other()),
        name(tie.other()),
        link(tie.other()),
        messages.text(tie.kind().label()),
        StatementWords.period(tie.from(), until, messages),
        until != null && until.isBefore(today),
        tie.kind().isClose(),
        false,
        source(tie, messages),
        "/people/" + tie.one() + "/relationships/" + relationship.id());
  }

  /** Who says it, and how they know. */
  public static String source(Tie tie, Messages messages) {
    return messages.text(
        "casefile.around.source",
        tie.agency().name(),
        tie.by(),
        messages.text(tie.knownHow().label()));
  }

  /**
   * What follows from incidents.
   *
   * @param seen the rows, latest first
   */
  private AroundView.Row derived(RecordId other, List<RecordedRow> seen, String key) {
    long incidents = seen.stream().map(RecordedRow::incident).distinct().count();
    String relationship =
        seen.stream()
            .map(RecordedRow::relationship)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new AroundView.Row(
        number(other),
        name(other),
        link(other),
        relationship == null
            ? messages.text("casefile.around." + key)
            : messages.text("casefile.around." + key + ".as", relationship),
        StatementWords.period(seen.getLast().date(), seen.getFirst().date(), messages),
        false,
        true,
        true,
        messages.text(
            "casefile.around.incidents", incidents, Dates.text(seen.getFirst().date(), messages)),
        null);
  }

  private int number(RecordId other) {
    return numbers.computeIfAbsent(around.person(other), _ -> numbers.size() + 1);
  }

  private String name(RecordId other) {
    return Objects.requireNonNullElse(
        around.named().get(other), messages.text("casefile.around.nameless", number(other)));
  }

  private @Nullable String link(RecordId other) {
    return around.same(other).stream()
        .filter(around.open()::contains)
        .findFirst()
        .map(record -> "/persons/" + record)
        .orElse(null);
  }
}
