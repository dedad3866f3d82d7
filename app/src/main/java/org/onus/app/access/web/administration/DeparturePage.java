package org.onus.app.access.web.administration;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.onus.app.access.Requires;
import org.onus.app.access.accounts.Member;
import org.onus.app.access.accounts.Staff;
import org.onus.app.access.cases.Departures;
import org.onus.app.access.cases.HandedOver;
import org.onus.app.access.cases.Hindrance;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Suspends a person, brings them back, and sees them out. */
@Controller
@Requires(Act.MANAGE_ACCOUNTS)
@RequestMapping("/administration/people/{account}")
class DeparturePage {
  private final Screens screens;
  private final MemberScreen screen;
  private final Staff staff;
  private final Departures departures;

  DeparturePage(Screens screens, MemberScreen screen, Staff staff, Departures departures) {
    this.screens = screens;
    this.screen = screen;
    this.staff = staff;
    this.departures = departures;
  }

  @PostMapping("/suspend")
  View suspend(
      Reader reader, @PathVariable UUID account, @RequestParam Map<String, String> fields) {
    Member member = screen.find(reader, account);
    Problems problems = Problems.none();
    String reason = reason(reader, member, fields, "suspend-reason", problems);
    if (problems.isEmpty()) {
      departures
          .suspend(reader, account, reason)
          .ifPresent(one -> problems.add("suspend-reason", hindrance(one)));
    }
    return screen.done(reader, member, fields, problems);
  }

  @PostMapping("/bring-back")
  View bringBack(Reader reader, @PathVariable UUID account) {
    Member member = screen.find(reader, account);
    staff.bringBack(reader, account);
    return screen.done(reader, member, Map.of(), Problems.none());
  }

  @PostMapping("/leaving")
  View leave(Reader reader, @PathVariable UUID account, @RequestParam Map<String, String> fields) {
    Member member = screen.find(reader, account);
    Problems problems = Problems.none();
    String reason = reason(reader, member, fields, "leave-reason", problems);
    if (!problems.isEmpty()) {
      return screen.done(reader, member, fields, problems);
    }
    Set<Relation> held = departures.held(reader, account).keySet();
    HandedOver outcome = departures.leave(reader, account, Successors.chosen(held, fields), reason);
    if (outcome.whole()) {
      return screen.done(reader, member, fields, problems);
    }
    String without =
        departures.held(reader, account).keySet().stream()
            .findFirst()
            .map(Successors::box)
            .orElse("leave-reason");
    problems.add(without, screens.messages().text("access.member.left", outcome.left()));
    return screen.refuse(
        reader,
        member,
        fields,
        outcome.why().stream().map(this::hindrance).collect(Collectors.joining(". ")),
        problems);
  }

  private String reason(
      Reader reader, Member member, Map<String, String> fields, String field, Problems problems) {
    String typed = MemberScreen.typed(fields, field);
    if (typed.isEmpty()) {
      problems.add(field, screens.messages().text("access.member.reason.missing"));
    }
    if (reader.who().equals(member.id().toString())) {
      problems.add(field, hindrance(Hindrance.ONESELF));
    }
    return typed;
  }

  private String hindrance(Hindrance one) {
    return screens.messages().text(one.label());
  }
}
