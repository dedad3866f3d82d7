package org.onus.app.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Answers wait for whoever asked, and not for ever. */
class UnderWayTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(50);
  private final AtomicInteger worked = new AtomicInteger();
  private final CountDownLatch done = new CountDownLatch(1);

  @Test
  void whoAsksAgainGetsTheAnswerOfTheWorkThatWentOn() throws Exception {
    try (UnderWay<String, Integer> underWay = new UnderWay<>("test-", LONG)) {
      assertThat(underWay.take("question", this::slowly, Duration.ZERO)).isEmpty();
      done.countDown();

      assertThat(underWay.take("question", this::slowly, LONG)).contains(1);
      assertThat(underWay.size()).isZero();
      assertThat(underWay.take("question", this::slowly, LONG)).as("worked out anew").contains(2);
    }
  }

  @Test
  void anAnswerThatNobodyComesForIsForgotten() throws Exception {
    try (UnderWay<String, Integer> underWay = new UnderWay<>("test-", SHORT)) {
      assertThat(underWay.take("question", this::slowly, Duration.ZERO)).isEmpty();
      assertThat(underWay.size()).isEqualTo(1);
      done.countDown();

      for (int i = 0; i < 1_000 && underWay.size() > 0; i++) {
        Thread.sleep(10);
      }
      assertThat(underWay.size()).isZero();
      assertThat(underWay.take("question", this::slowly, LONG)).as("today's").contains(2);
    }
  }

  @Test
  void workThatGoesOnIsNotForgotten() throws Exception {
    try (UnderWay<String, Integer> underWay = new UnderWay<>("test-", Duration.ZERO)) {
      underWay.take("question", this::slowly, Duration.ZERO);
      assertThat(underWay.take("question", this::slowly, SHORT)).isEmpty();
      assertThat(underWay.size()).isEqualTo(1);
      done.countDown();
    }
  }

  @Test
  void whatIsNoLongerWantedIsForgottenAtOnce() throws Exception {
    try (UnderWay<String, Integer> underWay = new UnderWay<>("test-", LONG)) {
      underWay.take("question", this::slowly, Duration.ZERO);
      underWay.forget("another"::equals);
      assertThat(underWay.size()).isEqualTo(1);

      underWay.forget("question"::equals);
      assertThat(underWay.size()).isZero();
      done.countDown();
    }
  }

  @Test
  void aFailureIsToldAndNotKept() throws Exception {
    try (UnderWay<String, Integer> underWay = new UnderWay<>("test-", LONG)) {
      assertThatThrownBy(() -> underWay.take("question", UnderWayTest::fail, LONG))
          .hasRootCauseMessage("no");
      assertThat(underWay.size()).isZero();
    }
  }

  private int slowly(String question) {
    try {
      done.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return worked.incrementAndGet();
  }

  private static int fail(String question) {
    throw new IllegalStateException("no");
  }
}
