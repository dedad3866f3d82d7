package org.onus.app.identification.scoring;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.onus.app.access.Reader;
import org.onus.engine.criteria.Criteria;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Which days' scores are kept, and how others come to be. */
@Service
public class KeptDays implements SmartInitializingSingleton, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(KeptDays.class);

  /** As many days before today are kept whole; of earlier ones the first of each month. */
  private static final int DAYS_KEPT = 35;

  /** How far back a list is compared unless its reader says otherwise: four weeks. */
  public static final int DAYS_COMPARED = 28;

  private final DayStore days;
  private final ScoreStore scores;
  private final Rescoring rescoring;
  private final Clock clock;
  private final Map<LocalDate, Future<?>> underWay = new ConcurrentHashMap<>();

  /** One day at a time: each holds all rows in memory. */
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("scores-", 0).factory());

  KeptDays(DayStore days, ScoreStore scores, Rescoring rescoring, Clock clock) {
    this.days = days;
    this.scores = scores;
    this.rescoring = rescoring;
    this.clock = clock;
    // the first rule of a process takes most of a second to compile
    worker.execute(Criteria::prepare);
  }

  /** Before the first page is served. */
  @Override
  public void afterSingletonsInstantiated() {
    rescoring.forgetOtherWeights(Reader.service("identification"));
  }

  /** The days that are kept, earliest first. */
  public List<KeptDay> all(Reader reader) {
    return days.all(reader);
  }

  public Optional<KeptDay> find(Reader reader, LocalDate asAt) {
    return all(reader).stream().filter(day -> day.asAt().equals(asAt)).findFirst();
  }

  /**
   * Has a day scored and kept, and waits for it a little; it goes on when that was not enough.
   *
   * @return whether the day is kept by now
   */
  public boolean keep(LocalDate asAt, Duration patience) {
    Future<?> scoring = underWay.computeIfAbsent(asAt, day -> worker.submit(() -> score(day)));
    try {
      scoring.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException failure) {
      throw new IllegalStateException("A day could not be scored", failure);
    }
  }

  /** Has a day scored and kept, however long it takes; nothing to do when it is kept already. */
  public void keepNow(LocalDate asAt) {
    Reader reader = Reader.service("identification");
    if (find(reader, asAt).isEmpty()) {
      rescoring.keep(reader, asAt);
    }
  }

  private void score(LocalDate asAt) {
    long began = System.nanoTime();
    try {
      rescoring.keep(Reader.service("identification"), asAt);
      scores.tidy();
    } finally {
      underWay.remove(asAt);
    }
    LOG.info("Scored everybody as at {} in {} ms", asAt, (System.nanoTime() - began) / 1_000_000);
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(Rescoring.MuchWasWritten written) {
    worker.execute(scores::tidy);
  }

  /** Begins the day: scores everybody for it and for the day it is compared with, thins the old. */
  void begin() {
    LocalDate today = LocalDate.now(clock);
    Reader reader = Reader.service("identification");
    for (LocalDate day : List.of(today, today.minusDays(DAYS_COMPARED))) {
      keepNow(day);
    }
    days.forget(
        all(reader).stream()
            .map(KeptDay::asAt)
            .filter(day -> day.isBefore(today.minusDays(DAYS_KEPT)) && day.getDayOfMonth() != 1)
            .toList());
    scores.tidy();
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}
