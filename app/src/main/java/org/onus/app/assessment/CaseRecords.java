package org.onus.app.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onus.app.incidents.RecordedRow;
import org.onus.app.people.CustodySpell;
import org.onus.app.people.statements.Said;
import org.onus.app.people.statements.Statement;
import org.onus.app.people.statements.StatementKind;
import org.onus.app.people.statuses.Held;
import org.onus.app.people.statuses.Status;
import org.onus.app.people.statuses.StatusKind;
import org.onus.engine.incidents.CustodySpells.Spell;
import org.onus.engine.incidents.Offence;
import org.onus.engine.incidents.Offences;
import org.onus.engine.instruments.Answers;
import org.onus.engine.instruments.Item;
import org.onus.engine.instruments.Liberty;
import org.onus.engine.instruments.OffenceSigns;
import org.onus.engine.instruments.Question;
import org.onus.engine.instruments.Recorded;
import org.onus.engine.instruments.Sign;

/**
 * What is recorded about one person, as far as the reader sees it, as evidence.
 *
 * @param bothWays whether they are recorded as harmed by somebody whom they harm
 */
public record CaseRecords(
    List<RecordedRow> incidents,
    List<Statement> statements,
    List<Status> statuses,
    List<FormResult> results,
    List<CustodySpell> custody,
    boolean custodyChecked,
    boolean bothWays) {

  public CaseRecords {
    incidents = List.copyOf(incidents);
    statements = List.copyOf(statements);
    statuses = List.copyOf(statuses);
    results = List.copyOf(results);
    custody = List.copyOf(custody);
  }

  /** What evidence is shown as: by the id under which a suggestion names it. */
  public Map<String, Object> byId() {
    Map<String, Object> rows = new TreeMap<>();
    for (int i = 0; i < incidents.size(); i++) {
      rows.put(incidentId(i), incidents.get(i));
    }
    statements.forEach(one -> rows.put(one.id().toString(), one));
    statuses.forEach(one -> rows.put(one.id().toString(), one));
    return rows;
  }

  /** The rows as the rules of the engine take them. */
  public List<Recorded> recorded() {
    List<Recorded> all = new ArrayList<>();
    for (int i = 0; i < incidents.size(); i++) {
      all.add(incident(incidentId(i), incidents.get(i)));
    }
    statements.forEach(one -> all.add(said(one)));
    statuses.stream()
        .filter(one -> one.held().kind() == StatusKind.MAPPA)
        .forEach(one -> all.add(managed(one)));
    return all;
  }

  /** An answer that was given on another form. */
  public record OnForm(FormResult.Taken taken, Question question, String answer) {}

  /** What other forms say of what an item asks: beside the evidence, and counted nowhere in it. */
  public List<OnForm> onForms(Item item) {
    List<OnForm> said = new ArrayList<>();
    for (FormResult result : results) {
      Answers answers = result.taken().answers();
      for (Question question : answers.instrument().questions()) {
        Optional<String> answer = answers.to(question);
        if (answer.isPresent()
            && answers.instrument().item(question.item()).filter(item::isSpokenOfBy).isPresent()) {
          said.add(new OnForm(result.taken(), question, answer.get()));
        }
      }
    }
    return said;
  }

  public Liberty liberty() {
    return new Liberty(
        custody.stream().map(spell -> new Spell(spell.from(), spell.to())).toList(),
        custodyChecked);
  }

  private static String incidentId(int place) {
    return "incident " + place;
  }

  private static Recorded incident(String id, RecordedRow row) {
    return new Recorded(
        id,
        row.date(),
        row.date(),
        OffenceSigns.of(row.offenceCode()),
        row.person() + " " + row.incident(),
        row.victim() == null ? null : row.victim().toString(),
        Offences.find(row.offenceCode()).map(Offence::days).orElse(Offences.NON_CRIME_DAYS));
  }

  private static Recorded said(Statement statement) {
    Said said = statement.said();
    return lasting(
        statement.id().toString(), said.from(), said.until(), said.saidOn(), signs(said.kind()));
  }

  private static Recorded managed(Status status) {
    Held held = status.held();
    return lasting(
        status.id().toString(), held.from(), held.until(), held.asAt(), Set.of(Sign.MAPPA));
  }

  /** Where nobody says since when, only the day on which it was said is known. */
  private static Recorded lasting(
      String id,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      LocalDate saidOn,
      Set<Sign> signs) {
    return from == null
        ? new Recorded(id, saidOn, saidOn, signs, null, null, 0)
        : new Recorded(id, from, until, signs, null, null, 0);
  }

  private static Set<Sign> signs(StatementKind kind) {
    return switch (kind) {
      case ABUSE_DURATION -> EnumSet.of(Sign.ABUSE);
      case REPEATED_ABUSE -> EnumSet.of(Sign.ABUSE, Sign.REPEATED);
      case ESCALATION -> EnumSet.of(Sign.ABUSE, Sign.ESCALATION);
      case OTHER_VICTIMS -> EnumSet.of(Sign.ABUSE, Sign.SEVERAL_VICTIMS);
      case CONTROL -> EnumSet.of(Sign.ABUSE);
      case STALKING -> EnumSet.of(Sign.STALKING);
      case STRANGULATION -> EnumSet.of(Sign.STRANGULATION);
      case SEXUAL_VIOLENCE -> EnumSet.of(Sign.SEXUAL_VIOLENCE);
      case OTHER_VIOLENCE -> EnumSet.of(Sign.OTHER_VIOLENCE);
      case WEAPONS -> EnumSet.of(Sign.WEAPON);
      case FIREARMS -> EnumSet.of(Sign.FIREARMS);
      case HARM_CAUSED -> EnumSet.of(Sign.SERIOUS_HARM);
      case ALCOHOL -> EnumSet.of(Sign.ALCOHOL);
      case DRUGS -> EnumSet.of(Sign.DRUGS);
      case MENTAL_HEALTH, SELF_HARM -> EnumSet.of(Sign.MENTAL_HEALTH);
      case THREAT,
          CHILDREN,
          WISHES,
          PHYSICAL_HEALTH,
          ORDER,
          BREACH,
          RELATIONSHIP,
          HOUSING,
          EMPLOYMENT,
          MONEY,
          ENGAGEMENT,
          NEED,
          OTHER ->
          EnumSet.noneOf(Sign.class);
    };
  }
}
