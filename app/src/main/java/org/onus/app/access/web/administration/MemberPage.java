package org.onus.app.access.web.administration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.access.accounts.FirewallBreached;
import org.onus.app.access.accounts.Member;
import org.onus.app.access.cases.Departures;
import org.onus.app.kernel.Role;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Who is this person, and in which roles? */
@Controller
@Requires(Act.MANAGE_ACCOUNTS)
@RequestMapping("/administration/people/{account}")
class MemberPage {
  private final Screens screens;
  private final MemberScreen screen;
  private final Departures departures;
  private final Accounts accounts;

  MemberPage(Screens screens, MemberScreen screen, Departures departures, Accounts accounts) {
    this.screens = screens;
    this.screen = screen;
    this.departures = departures;
    this.accounts = accounts;
  }

  @GetMapping
  View show(Reader reader, @PathVariable UUID account) {
    return screen.show(reader, screen.find(reader, account));
  }

  @PostMapping("/roles")
  View appoint(
      Reader reader, @PathVariable UUID account, @RequestParam Map<String, String> fields) {
    Member member = screen.find(reader, account);
    Messages messages = screens.messages();
    Problems problems = Problems.none();
    for (String field : List.of("agency", "role", "pathway")) {
      if (MemberScreen.typed(fields, field).isEmpty()) {
        problems.add(field, messages.text("access.choose.missing"));
      }
    }
    if (problems.isEmpty()) {
      fault(reader, account, fields)
          .ifPresent(fault -> problems.add(fault.field(), messages.text(fault.key())));
    }
    return screen.done(reader, member, fields, problems);
  }

  private record Fault(String field, String key) {}

  /** Gives the role, or says what is wrong with it. */
  private Optional<Fault> fault(Reader reader, UUID account, Map<String, String> fields) {
    Optional<Role> role = Role.of(MemberScreen.typed(fields, "role"));
    if (role.isEmpty()) {
      return Optional.of(new Fault("role", "access.choose.missing"));
    }
    try {
      accounts.appoint(
          reader,
          account,
          MemberScreen.typed(fields, "agency"),
          role.get(),
          MemberScreen.typed(fields, "pathway"),
          areas(MemberScreen.typed(fields, "areas")));
      return Optional.empty();
    } catch (FirewallBreached _) {
      return Optional.of(new Fault("role", "access.hindrance.other-side-of-pathway"));
    } catch (IllegalArgumentException _) {
      return Optional.of(new Fault("areas", "access.member.areas.unknown"));
    } catch (DuplicateKeyException _) {
      return Optional.of(new Fault("role", "access.member.role.has"));
    } catch (DataIntegrityViolationException _) {
      return Optional.of(new Fault("agency", "access.choose.missing"));
    }
  }

  @PostMapping("/roles/{appointment}/end")
  View endRole(Reader reader, @PathVariable UUID account, @PathVariable UUID appointment) {
    Member member = screen.find(reader, account);
    Messages messages = screens.messages();
    Problems problems = Problems.none();
    departures
        .endRole(reader, account, appointment, messages.text("access.member.role.ended"))
        .ifPresent(one -> problems.add("roles", messages.text(one.label())));
    return screen.done(reader, member, Map.of(), problems);
  }

  private static Set<String> areas(String typed) {
    return Stream.of(typed.split(",", -1))
        .map(String::strip)
        .filter(area -> !area.isEmpty())
        .collect(Collectors.toSet());
  }
}
