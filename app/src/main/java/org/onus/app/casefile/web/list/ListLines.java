package org.onus.app.casefile.web.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.identification.ListLine;
import org.onus.app.identification.PriorityList;
import org.onus.app.identification.ScoredPerson;
import org.onus.app.identification.rulebook.InForce;
import org.onus.app.people.RecordId;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.engine.criteria.Criterion;
import org.onus.engine.incidents.RiskGrade;
import org.onus.engine.ranking.Components;
import org.onus.engine.ranking.Flag;
import org.onus.engine.ranking.Score;
import org.onus.engine.ranking.Stability;

/** Puts the lines of a list into words. */
final class ListLines {
  private final Reader reader;
  private final Messages messages;
  private final LocalDate today;
  private final PriorityList list;
  private final InForce inForce;
  private final Map<RecordId, String> others;

  /**
   * Prepares the words.
   *
   * @param others other records of the people, in words, where they have some
   */
  ListLines(
      Reader reader,
      PriorityList list,
      InForce inForce,
      Map<RecordId, String> others,
      LocalDate today,
      Messages messages) {
    this.reader = reader;
    this.others = others;
    this.list = list;
    this.inForce = inForce;
    this.today = today;
    this.messages = messages;
  }

  List<ListView.Line> all() {
    return list.lines().stream().map(this::line).toList();
  }

  private ListView.Line line(ListLine line) {
    ScoredPerson person = line.person();
    Score score = person.score();
    Moved moved = moved(line);
    return new ListView.Line(
        person.record().toString(),
        person.reference(),
        others.get(person.record()),
        counted(line.records()),
        line.rank() == null ? "" : messages.text("casefile.number", line.rank()),
        moved.text(),
        moved.kind(),
        person.why(),
        person.criteria().stream().map(this::rule).toList(),
        person.flags().stream().filter(flag -> flag != Flag.IN_CUSTODY).map(this::flag).toList(),
        grade(person.grades().highest()),
        standsOut(line),
        custody(person.custody()),
        score == null ? null : messages.text("casefile.score", score.value()),
        score == null ? List.of() : bars(score.components()),
        score == null ? "" : messages.text("casefile.harm", score.harmDays()),
        score == null ? 0 : score.events(),
        stability(line.stability()),
        line.mark() == null ? null : MarkWords.sentence(reader, line.mark(), today, messages));
  }

  private @Nullable String counted(int records) {
    return records == 1 ? null : messages.text("casefile.list.counted", records);
  }

  private record Moved(String text, String kind) {}

  private Moved moved(ListLine line) {
    if (list.before() == null || line.rank() == null) {
      return new Moved("", "");
    }
    if (line.before() == null) {
      return new Moved(messages.text("casefile.moved.new"), "new");
    }
    int up = line.before().rank() - line.rank();
    return up == 0
        ? new Moved(messages.text("casefile.moved.same"), "same")
        : up > 0
            ? new Moved(messages.text("casefile.moved.up", up), "up")
            : new Moved(messages.text("casefile.moved.down", -up), "down");
  }

  private ListView.Tag rule(String name) {
    return new ListView.Tag(name, inForce.rule(name).map(Criterion::title).orElse(name));
  }

  private ListView.Tag flag(Flag flag) {
    return new ListView.Tag(messages.text("casefile.flag." + flag.code()), flag.sentence());
  }

  private @Nullable String grade(@Nullable RiskGrade grade) {
    return grade == null
        ? null
        : messages.text("casefile.grade." + grade.name().toLowerCase(Locale.ROOT));
  }

  /** High on the list though never graded high: whom a search for high grades would miss. */
  private boolean standsOut(ListLine line) {
    return line.rank() != null
        && line.person().grades().neverHigh()
        && line.rank() <= Math.max(1, list.ranked() / 10);
  }

  private @Nullable String custody(ScoredPerson.CustodyNow custody) {
    if (custody.inCustody()) {
      return custody.until() == null
          ? messages.text("casefile.custody")
          : messages.text("casefile.custody.until", Dates.text(custody.until(), messages));
    }
    return custody.released() == null
        ? null
        : messages.text("casefile.custody.released", Dates.text(custody.released(), messages));
  }

  private List<ListView.Bar> bars(@Nullable Components components) {
    return components == null
        ? List.of()
        : List.of(
            bar("recency", components.recency()),
            bar("frequency", components.frequency()),
            bar("gravity", components.gravity()),
            bar("victims", components.victims()));
  }

  private ListView.Bar bar(String name, double value) {
    return new ListView.Bar(
        messages.text("casefile.component." + name),
        value,
        messages.text("casefile.component.number", value));
  }

  private @Nullable String stability(@Nullable Stability stability) {
    return stability == null
        ? null
        : stability.best() == stability.worst()
            ? messages.text("casefile.number", stability.best())
            : messages.text("casefile.stability", stability.best(), stability.worst());
  }
}
