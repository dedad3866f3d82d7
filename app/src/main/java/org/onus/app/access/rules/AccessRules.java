package org.onus.app.access.rules;

import static org.onus.app.access.rules.Extent.ALWAYS;
import static org.onus.app.access.rules.Extent.NEVER;
import static org.onus.app.access.rules.Extent.OWN_AREAS;
import static org.onus.app.access.rules.Extent.OWN_CASES;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Decision;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Decision.Granted;
import org.onus.app.access.Decision.Reason;
import org.onus.app.access.Decision.Refused;
import org.onus.app.access.rules.Attempt.Case;
import org.onus.app.kernel.Role;

/**
 * The rules of access. What the table does not grant is refused; what is hidden is refused before
 * the table is asked.
 */
public final class AccessRules {
  /**
   * Changes with every change of the table, or of what somebody finds by it, and stands beside each
   * decision that is kept.
   */
  public static final int VERSION = 10;

  private static final Map<Act, Map<Role, Extent>> TABLE = new EnumMap<>(Act.class);

  static {
    allow(Act.USE_OWN_ACCOUNT, ALWAYS, Role.values());
    allow(
        Act.ASK_WHO_IS_KNOWN,
        ALWAYS,
        Role.COORDINATOR,
        Role.ANALYST,
        Role.ASSESSOR,
        Role.PANEL_CHAIR,
        Role.PARTNER,
        Role.CASE_MANAGER,
        Role.ADVOCATE);
    allow(Act.READ_LISTS, OWN_AREAS, Role.COORDINATOR, Role.ANALYST, Role.ASSESSOR);
    allow(Act.READ_LISTS, OWN_CASES, Role.PANEL_CHAIR, Role.CASE_MANAGER);
    allow(Act.EXPORT_LISTS, OWN_AREAS, Role.COORDINATOR, Role.ANALYST);
    allow(Act.KEEP_RULES, ALWAYS, Role.ANALYST);
    allow(Act.OPEN_PERSON, OWN_AREAS, Role.COORDINATOR, Role.ANALYST, Role.ASSESSOR);
    allow(Act.OPEN_PERSON, OWN_CASES, Role.PANEL_CHAIR, Role.CASE_MANAGER, Role.ADVOCATE);
    allow(Act.MARK_PERSON, OWN_AREAS, Role.COORDINATOR, Role.ANALYST, Role.ASSESSOR);
    allow(Act.LOAD_INCIDENTS, ALWAYS, Role.ANALYST);
    allow(Act.LOAD_CUSTODY, ALWAYS, Role.COORDINATOR, Role.ANALYST);
    allow(Act.LOAD_PEOPLE, ALWAYS, Role.COORDINATOR, Role.ANALYST);
    allow(Act.ADD_PERSON, ALWAYS, Role.COORDINATOR, Role.ANALYST, Role.ASSESSOR);
    allow(Act.CORRECT_PERSON, OWN_AREAS, Role.COORDINATOR, Role.ANALYST, Role.ASSESSOR);
    // those who load records and read the whole list know most of both
    allow(Act.REVIEW_LINKS, OWN_AREAS, Role.COORDINATOR, Role.ANALYST);
    // nobody on the perpetrator's side: a yes to an address would tell where somebody lives
    allow(
        Act.SEE_WHEREABOUTS, ALWAYS, Role.COORDINATOR, Role.ANALYST, Role.ASSESSOR, Role.ADVOCATE);
    allow(Act.RECORD_STATEMENT, OWN_AREAS, Role.COORDINATOR, Role.ANALYST, Role.ASSESSOR);
    allow(Act.RECORD_STATEMENT, OWN_CASES, Role.PANEL_CHAIR, Role.CASE_MANAGER, Role.ADVOCATE);
    // which of them answers and who judges is the pathway's to say
    allow(Act.ASSESS, OWN_AREAS, Role.COORDINATOR, Role.ASSESSOR);
    allow(
        Act.READ_FIGURES,
        ALWAYS,
        Role.COORDINATOR,
        Role.ANALYST,
        Role.COMMISSIONER,
        Role.EVALUATOR);
    allow(Act.SCORE_EXERCISES, ALWAYS, Role.COORDINATOR, Role.ASSESSOR);
    allow(Act.LEAD_EXERCISES, ALWAYS, Role.COORDINATOR);
    allow(Act.READ_DISCORDANCE, OWN_AREAS, Role.COORDINATOR, Role.ANALYST);
    allow(Act.REVIEW_ASSESSING, ALWAYS, Role.COORDINATOR);
    // nobody on the perpetrator's side: what they read, they may print or say
    allow(
        Act.READ_CONFIDED,
        ALWAYS,
        Role.COORDINATOR,
        Role.ANALYST,
        Role.ASSESSOR,
        Role.PANEL_CHAIR,
        Role.ADVOCATE);
    allow(Act.ADD_INCIDENT, ALWAYS, Role.COORDINATOR, Role.ANALYST, Role.ASSESSOR);
    allow(Act.INVOLVE, OWN_AREAS, Role.COORDINATOR);
    allow(Act.RESTRICT, OWN_AREAS, Role.COORDINATOR);
    allow(Act.REVIEW_BROKEN_GLASS, ALWAYS, Role.DATA_PROTECTION_OFFICER);
    allow(Act.READ_TRAIL, ALWAYS, Role.DATA_PROTECTION_OFFICER);
    allow(Act.MANAGE_ACCOUNTS, ALWAYS, Role.ADMINISTRATOR);
  }

  /** Roles with cases of their own, who may need a stranger's record to keep somebody safe. */
  private static final Set<Role> MAY_BREAK_GLASS =
      EnumSet.of(Role.PANEL_CHAIR, Role.CASE_MANAGER, Role.ADVOCATE);

  private AccessRules() {}

  private static void allow(Act act, Extent extent, Role... roles) {
    Map<Role, Extent> row = TABLE.computeIfAbsent(act, _ -> new EnumMap<>(Role.class));
    for (Role role : roles) {
      row.put(role, extent);
    }
  }

  /** Whether the role may do this at all: what decides whether a page offers it. */
  public static boolean mayEver(@Nullable Role role, Act act) {
    return role != null && extent(role, act) != NEVER;
  }

  /** How far the role may do the act. */
  public static Extent extent(Role role, Act act) {
    return TABLE.getOrDefault(act, Map.of()).getOrDefault(role, NEVER);
  }

  /** Whether the role may open, for a reason that is reviewed, what is not its own case. */
  public static boolean mayBreakGlass(Role role, Act act) {
    return act == Act.OPEN_PERSON && MAY_BREAK_GLASS.contains(role);
  }

  /** Decides. An act that concerns one person, tried without one, is decided by the role alone. */
  public static Decision decide(Attempt attempt) {
    Extent extent = extent(attempt.role(), attempt.act());
    Case subject = attempt.subject();
    if (subject != null && subject.isHidden(attempt.role())) {
      return new Refused(Reason.HIDDEN);
    }
    if (extent == NEVER) {
      return new Refused(Reason.ROLE);
    }
    if (extent == ALWAYS || subject == null) {
      return new Granted(Basis.ROLE);
    }
    if (subject.isOwn(attempt.role())) {
      return new Granted(Basis.OWN_CASE);
    }
    return extent == OWN_AREAS ? byArea(subject) : byGlass(attempt, subject);
  }

  private static Decision byArea(Case subject) {
    if (subject.inOwnAreas()) {
      return new Granted(Basis.OWN_AREA);
    }
    return subject.reasonGiven() ? new Granted(Basis.REASON_GIVEN) : new Refused(Reason.OTHER_AREA);
  }

  private static Decision byGlass(Attempt attempt, Case subject) {
    return subject.glassBroken() && mayBreakGlass(attempt.role(), attempt.act())
        ? new Granted(Basis.BROKEN_GLASS)
        : new Refused(Reason.NOT_OWN_CASE);
  }
}
