package org.onus.app.kernel;

import java.util.Locale;
import java.util.Optional;

/** What somebody comes to Onus to do; one person may have several, each at an agency. */
public enum Role {
  /** Sees who is new, gathers what agencies hold, brings to panel, reviews on time. */
  COORDINATOR,
  /** Loads crime and incident data, sees the lists and why each name is there. */
  ANALYST,
  /** Completes an assessment and gives professional judgement. */
  ASSESSOR,
  /** Chairs a panel meeting or writes its minutes. */
  PANEL_CHAIR,
  /** Answers requests to its agency and does its own actions, nothing more. */
  PARTNER,
  /** Works with the perpetrator: plans, meets, records engagement. */
  CASE_MANAGER,
  /** Works for the victim-survivor. */
  ADVOCATE,
  /** Sees counts, cost and performance; never a name. */
  COMMISSIONER,
  /** Sees a pseudonymised cohort. */
  EVALUATOR,
  /** Sees who saw, changed and shared what. */
  DATA_PROTECTION_OFFICER,
  /** Keeps agencies, people and roles; sees no case. */
  ADMINISTRATOR;

  /** The role of this name as files and forms write it, {@code panel-chair}. */
  public static Optional<Role> of(String name) {
    for (Role role : values()) {
      if (role.text().equals(name)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /** The name in files, forms and message keys. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
