package org.onus.app.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a person came to notice: the referral types of the pilots' evaluation (Robinson and Clancy
 * 2017, Table 3.3). Names stay for ever: rows bear them.
 */
public enum Notice {
  POLICE_CRITERIA,
  POLICE_OTHER,
  PROBATION_IOM,
  SPECIALIST_SERVICES,
  OTHER;

  /** The one of this name as forms write it. */
  public static Optional<Notice> of(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }

  /** The message key of its words. */
  public String label() {
    return "assessment.notice." + name().toLowerCase(Locale.ROOT);
  }
}
