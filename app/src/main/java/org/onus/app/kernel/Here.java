package org.onus.app.kernel;

import java.time.Clock;
import java.time.ZoneId;

/** Where the areas of England and Wales begin and end their days. */
public final class Here {

  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private Here() {}

  /** The clock on the wall; the service has it injected instead. */
  public static Clock clock() {
    return Clock.system(ZONE);
  }
}
