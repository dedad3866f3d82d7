package org.onus.app.access.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Decision;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.access.rules.Attempt;
import org.onus.app.kernel.Role;
import org.springframework.stereotype.Component;

/** How a reader stands to a case, and what follows from it. */
@Component
public class Parts {
  private final PartStore parts;
  private final Clock clock;

  Parts(PartStore parts, Clock clock) {
    this.parts = parts;
    this.clock = clock;
  }

  /**
   * Decides an act on one record.
   *
   * @param subject the record
   * @param areas where the person is known; empty if that is not known
   */
  public Decision decide(Reader reader, Act act, UUID subject, Set<String> areas) {
    return decide(
        reader, act, areas, parts.of(reader, subject, clock.instant(), LocalDate.now(clock)));
  }

  /**
   * Decides an act on each of several records.
   *
   * @param areas of each where the person is known; empty if that is not known
   */
  public Map<UUID, Decision> decide(Reader reader, Act act, Map<UUID, Set<String>> areas) {
    Map<UUID, Decision> decisions = new HashMap<>();
    parts
        .of(reader, areas.keySet(), clock.instant(), LocalDate.now(clock))
        .forEach(
            (subject, part) ->
                decisions.put(
                    subject, decide(reader, act, areas.getOrDefault(subject, Set.of()), part)));
    return decisions;
  }

  private static Decision decide(Reader reader, Act act, Set<String> areas, PartStore.Part part) {
    return AccessRules.decide(
        new Attempt(
            Objects.requireNonNull(reader.role(), "the service itself asks no rule"),
            act,
            new Attempt.Case(
                part.relations(),
                part.restricted(),
                reader.sight().touches(areas),
                part.reasonGiven(),
                part.glassBroken())));
  }

  /** Which records somebody sees in lists while they act in a role for an agency. */
  public Sight sight(
      Reader service,
      UUID account,
      String agency,
      Role role,
      Sight.Reach reach,
      Set<String> areas) {
    return parts.sight(service, account, agency, role, reach, areas, LocalDate.now(clock));
  }
}
