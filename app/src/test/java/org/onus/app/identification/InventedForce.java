package org.onus.app.identification;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.identification.scoring.KeptDays;
import org.onus.app.incidents.recording.Delivery;
import org.onus.app.incidents.recording.Recording;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.Kind;
import org.onus.engine.incidents.RiskGrade;
import org.onus.engine.incidents.Sex;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Records incidents of an invented force, and has days scored. */
public class InventedForce {
  public static final Agency AGENCY = new Agency("Invented Force");
  public static final Reader READER = TestPeople.reader(Role.ANALYST);
  public static final String STRANGULATION = "008/77";
  public static final String COMMON_ASSAULT = "105/01";
  private static final List<String> OFFENCES =
      List.of(STRANGULATION, COMMON_ASSAULT, "008/68", "019/8");
  private final Recording recording;
  private final People people;
  private final KeptDays days;
  private final TransactionTemplate transactions;

  public InventedForce(ApplicationContext service) {
    recording = service.getBean(Recording.class);
    people = service.getBean(People.class);
    days = service.getBean(KeptDays.class);
    transactions = service.getBean(TransactionTemplate.class);
  }

  public static IncidentRow row(
      String incident, String person, LocalDate date, @Nullable String victim) {
    return IncidentRow.of(incident, person, date)
        .withOffence(COMMON_ASSAULT, Kind.CRIME)
        .withVictim(victim);
  }

  /** Records the rows as a file would bring them. */
  public void record(IncidentRow... rows) {
    record(List.of(rows));
  }

  public void record(List<IncidentRow> rows) {
    record(AGENCY, rows);
  }

  /** Records the rows as a file of another agency would bring them. */
  public void record(Agency agency, List<IncidentRow> rows) {
    transactions.executeWithoutResult(
        _ ->
            recording.record(
                READER, new Delivery(UUID.randomUUID(), agency, null, null), IncidentLog.of(rows)));
  }

  /** Does something in transactions of its own while that of the caller stays open. */
  public static void meanwhile(Runnable action) {
    CompletableFuture.runAsync(action).orTimeout(30, TimeUnit.SECONDS).join();
  }

  /** Has today and the day that it is compared with scored. */
  public void score() {
    score(TestClock.TODAY);
    score(TestClock.TODAY.minusDays(28));
  }

  public void score(LocalDate day) {
    if (!days.keep(day, Duration.ofSeconds(60))) {
      throw new AssertionError("not scored in a minute");
    }
  }

  public RecordId recordOf(String reference) {
    return Objects.requireNonNull(
        people.find(READER, AGENCY, Set.of(reference)).get(reference), reference);
  }

  /** Rows of many people, many of them so alike that only their references tell them apart. */
  public static List<IncidentRow> many(int people, long seed) {
    Random random = new Random(seed);
    List<IncidentRow> rows = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      int incidents = 1 + (int) Math.min(30, 1 / (random.nextDouble() + 0.03));
      for (int i = 0; i < incidents; i++) {
        LocalDate day = TestClock.TODAY.minusDays(random.nextInt(12) * 60L);
        int victim = random.nextInt(8);
        rows.add(
            IncidentRow.of("I" + person + "-" + i, "P" + person, day)
                .withOffence(OFFENCES.get(random.nextInt(OFFENCES.size())), Kind.CRIME)
                .withVictim(
                    victim == 0 ? null : victim == 1 ? "P" + (person + 1) % people : "V" + victim)
                .withPerson(Sex.MALE, null)
                .withGrade(random.nextBoolean() ? RiskGrade.MEDIUM : RiskGrade.HIGH)
                .withArea(random.nextInt(3) == 0 ? "North" : "South"));
      }
    }
    return rows;
  }
}
