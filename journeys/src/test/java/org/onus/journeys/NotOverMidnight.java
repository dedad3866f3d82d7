package org.onus.journeys;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.onus.app.kernel.Here;

/** People type today's date, and it is to be today's until they are through. */
public final class NotOverMidnight implements BeforeAllCallback {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  @Override
  public void beforeAll(ExtensionContext context) throws InterruptedException {
    ZonedDateTime now = ZonedDateTime.now(Here.clock());
    ZonedDateTime midnight = now.toLocalDate().plusDays(1).atStartOfDay(now.getZone());
    Duration left = Duration.between(now, midnight);
    if (left.compareTo(LONGEST) < 0) {
      Thread.sleep(left.plusSeconds(1));
    }
  }
}
