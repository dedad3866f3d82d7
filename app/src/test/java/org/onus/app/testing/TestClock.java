package org.onus.app.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestComponent;

/** A clock that stands still. */
@TestComponent
public class TestClock extends Clock {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Override
  public ZoneId getZone() {
    return ZoneId.of("Europe/London");
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(NOW, zone);
  }

  @Override
  public Instant instant() {
    return NOW;
  }
}
