package org.onus.engine.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.RiskGrade;
import org.onus.engine.incidents.Sex;
import org.onus.engine.incidents.UnusableFileException;

/** An invented person whose rows a test writes down one by one. Dates are ISO texts. */
final class Invented {

  static final String ID = "P1";

  private final List<IncidentRow> rows = new ArrayList<>();
  private @Nullable Sex sex;
  private @Nullable LocalDate dob;

  static Invented person() {
    return new Invented();
  }

  /** Holds for the rows that follow. */
  Invented sex(@Nullable Sex recorded) {
    sex = recorded;
    return this;
  }

  /** Holds for the rows that follow. */
  Invented born(@Nullable String date) {
    dob = date == null ? null : LocalDate.parse(date);
    return this;
  }

  /** An incident of its own on each of the dates. */
  Invented on(String... dates) {
    for (String date : dates) {
      row("I" + rows.size(), date, row -> row);
    }
    return this;
  }

  Invented on(String date, int times) {
    for (int i = 0; i < times; i++) {
      on(date);
    }
    return this;
  }

  Invented against(@Nullable String victim, String date) {
    return row("I" + rows.size(), date, row -> row.withVictim(victim));
  }

  Invented graded(@Nullable RiskGrade grade, String date) {
    return row("I" + rows.size(), date, row -> row.withGrade(grade));
  }

  /** One more row of an incident. */
  Invented row(String incident, String date, UnaryOperator<IncidentRow> more) {
    rows.add(more.apply(IncidentRow.of(incident, ID, LocalDate.parse(date)).withPerson(sex, dob)));
    return this;
  }

  Verdict verdict(String shippedRule, String asAt) {
    try {
      return verdict(Criteria.named(shippedRule), asAt);
    } catch (UnusableFileException e) {
      throw new AssertionError(e);
    }
  }

  Verdict verdict(Criterion criterion, String asAt) {
    return criterion.at(LocalDate.parse(asAt), HarmWeights.shipped()).verdict(history());
  }

  History history() {
    return historyOf(rows);
  }

  static History historyOf(List<IncidentRow> rows) {
    return IncidentLog.of(rows).history(ID).orElseThrow();
  }

  /** A rule of the test's own. */
  static Criterion rule(String cel) {
    String file = "name: own\ntitle: Own\nsource: This test\nrule: |\n  " + cel + "\n";
    try {
      Criterion criterion = new Criterion(RuleFileReader.read(new FileText("own.yaml", file)));
      criterion.compile();
      return criterion;
    } catch (UnusableFileException e) {
      throw new AssertionError(e);
    }
  }
}
