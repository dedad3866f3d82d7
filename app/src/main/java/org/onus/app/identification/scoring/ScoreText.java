package org.onus.app.identification.scoring;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.onus.app.identification.ListedPerson.Lifetime;
import org.onus.app.identification.ScoredPerson;
import org.onus.engine.ranking.Components;
import org.onus.engine.ranking.Flag;
import org.onus.engine.ranking.Score;

/** Kept scores as lines of PostgreSQL's COPY in its text format, in the order of COLUMNS. */
final class ScoreText {
  static final String COLUMNS =
      "edition, profile, together, record, reference, score, recency, frequency, gravity, victims,"
          + " days_since_last, events, known_victims, harm_days, last_event, rows_counted,"
          + " unknown_victim_rows, provisional, lifetime_events, lifetime_victims,"
          + " lifetime_harm_days, lifetime_first, lifetime_last, why, flags, criteria, areas,"
          + " highest_grade, latest_grade, in_custody, custody_until, released_on, undecided,"
          + " both_ways";

  private final StringBuilder line = new StringBuilder(512);

  /** The line of one person, with its end. */
  String line(int edition, boolean together, Scoring.Entry entry) {
    ScoredPerson person = entry.person();
    line.setLength(0);
    field(edition);
    field(entry.profile().name());
    field(together);
    field(person.record());
    field(person.reference());
    score(person.score(), person.lifetime());
    lifetime(person.lifetime());
    field(person.why());
    array(person.flags().stream().map(Flag::code).toList());
    array(person.criteria());
    array(person.areas());
    field(person.grades().highest());
    field(person.grades().latest());
    field(person.custody().inCustody());
    field(person.custody().until());
    field(person.custody().released());
    array(entry.undecided());
    array(entry.bothWays());
    line.setCharAt(line.length() - 1, '\n');
    return line.toString();
  }

  private void score(@Nullable Score score, Lifetime lifetime) {
    Components components = score == null ? null : score.components();
    field(score == null ? null : score.value());
    field(components == null ? null : components.recency());
    field(components == null ? null : components.frequency());
    field(components == null ? null : components.gravity());
    field(components == null ? null : components.victims());
    field(score == null ? null : score.daysSinceLast());
    field(score == null ? null : score.events());
    field(score == null ? null : score.victims());
    field(score == null ? null : score.harmDays());
    // orders those without a score: the latest first
    field(score == null ? lifetime.last() : score.lastEvent());
    field(score == null ? null : score.rows());
    field(score == null ? null : score.unknownVictimRows());
    field(score == null ? null : score.provisional());
  }

  private void lifetime(Lifetime lifetime) {
    field(lifetime.events());
    field(lifetime.victims());
    field(lifetime.harmDays());
    field(lifetime.first());
    field(lifetime.last());
  }

  private void field(@Nullable Object value) {
    if (value == null) {
      line.append("\\N");
    } else {
      escaped(value.toString());
    }
    line.append('\t');
  }

  private void array(Collection<String> values) {
    field(arrayOf(values));
  }

  /** An array as PostgreSQL reads it. */
  static String arrayOf(Collection<String> values) {
    StringBuilder array = new StringBuilder("{");
    for (String value : values) {
      array
          .append(array.length() == 1 ? "\"" : ",\"")
          .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
          .append('"');
    }
    return array.append('}').toString();
  }

  private void escaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        default -> line.append(c);
      }
    }
  }
}
