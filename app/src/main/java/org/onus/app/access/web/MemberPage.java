package org.onus.app.access.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.onus.app.access.Requires;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.access.accounts.FirewallBreached;
import org.onus.app.access.accounts.Member;
import org.onus.app.access.accounts.Staff;
import org.onus.app.access.accounts.Worker;
import org.onus.app.access.accounts.Workers;
import org.onus.app.access.cases.Delegations;
import org.onus.app.access.cases.Departures;
import org.onus.app.access.cases.Hindrance;
import org.onus.app.kernel.Role;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Keeps one person's roles, leave and leaving. */
@Controller
@Requires(Act.MANAGE_ACCOUNTS)
@RequestMapping("/administration/people/{account}")
class MemberPage {
  private static final String TEMPLATE = "access/web/member";
  private final Screens screens;
  private final Staff staff;
  private final Accounts accounts;
  private final Workers workers;
  private final Delegations delegations;
  private final Departures departures;
  private final MemberWords words;

  MemberPage(
      Screens screens,
      Staff staff,
      Accounts accounts,
      Workers workers,
      Delegations delegations,
      Departures departures,
      MemberWords words) {
    this.screens = screens;
    this.staff = staff;
    this.accounts = accounts;
    this.workers = workers;
    this.delegations = delegations;
    this.departures = departures;
    this.words = words;
  }

  @GetMapping
  View show(Reader reader, @PathVariable UUID account) {
    return screens.show(
        TEMPLATE, words.view(reader, find(reader, account), Map.of(), null, Problems.none()));
  }

  @PostMapping("/roles")
  View appoint(
      Reader reader, @PathVariable UUID account, @RequestParam Map<String, String> fields) {
    Member member = find(reader, account);
    Messages messages = screens.messages();
    Problems problems = Problems.none();
    Optional<Role> role = Role.of(typed(fields, "role"));
    for (String field : List.of("agency", "role", "pathway")) {
      if (typed(fields, field).isEmpty()) {
        problems.add(field, messages.text("access.choose.missing"));
      }
    }
    if (problems.isEmpty() && role.isPresent()) {
      try {
        accounts.appoint(
            reader,
            account,
            typed(fields, "agency"),
            role.get(),
            typed(fields, "pathway"),
            areas(typed(fields, "areas")));
      } catch (FirewallBreached _) {
        problems.add("role", messages.text("access.hindrance.other-side-of-pathway"));
      } catch (IllegalArgumentException _) {
        problems.add("areas", messages.text("access.member.areas.unknown"));
      } catch (DataIntegrityViolationException _) {
        problems.add("role", messages.text("access.member.role.has"));
      }
    }
    return done(reader, member, fields, null, problems);
  }

  @PostMapping("/roles/{appointment}/end")
  View endRole(Reader reader, @PathVariable UUID account, @PathVariable UUID appointment) {
    find(reader, account);
    staff.endAppointment(reader, account, appointment);
    return back(account);
  }

  @PostMapping("/suspend")
  View suspend(
      Reader reader, @PathVariable UUID account, @RequestParam Map<String, String> fields) {
    Member member = find(reader, account);
    Problems problems = Problems.none();
    String reason = reason(fields, "suspend-reason", problems);
    if (reader.who().equals(account.toString())) {
      problems.add("suspend-reason", hindrance(Hindrance.ONESELF));
    }
    if (problems.isEmpty()) {
      departures
          .suspend(reader, account, reason)
          .ifPresent(one -> problems.add("suspend-reason", hindrance(one)));
    }
    return done(reader, member, fields, null, problems);
  }

  @PostMapping("/bring-back")
  View bringBack(Reader reader, @PathVariable UUID account) {
    find(reader, account);
    departures.bringBack(reader, account);
    return back(account);
  }

  @PostMapping("/delegations")
  View delegate(
      Reader reader, @PathVariable UUID account, @RequestParam Map<String, String> fields) {
    Member member = find(reader, account);
    Messages messages = screens.messages();
    Problems problems = Problems.none();
    Optional<Worker> taker = worker(reader, typed(fields, "taker"));
    if (taker.isEmpty()) {
      problems.add("taker", messages.text("access.choose.missing"));
    }
    LocalDate begins = MemberWords.date(fields, "begins").date().orElse(null);
    LocalDate ends = MemberWords.date(fields, "ends").date().orElse(null);
    if (begins == null) {
      problems.add("begins", messages.text("access.member.date.missing"));
    }
    if (ends == null || (begins != null && ends.isBefore(begins))) {
      problems.add("ends", messages.text("access.member.ends.wrong"));
    }
    if (taker.isPresent() && begins != null && ends != null && problems.isEmpty()) {
      delegations
          .begin(reader, account, taker.get().account(), taker.get().agency(), begins, ends)
          .ifPresent(one -> problems.add("taker", hindrance(one)));
    }
    return done(reader, member, fields, null, problems);
  }

  @PostMapping("/delegations/{delegation}/end")
  View endDelegation(Reader reader, @PathVariable UUID account, @PathVariable UUID delegation) {
    find(reader, account);
    delegations.end(reader, account, delegation);
    return back(account);
  }

  @PostMapping("/leaving")
  View leave(Reader reader, @PathVariable UUID account, @RequestParam Map<String, String> fields) {
    Member member = find(reader, account);
    Problems problems = Problems.none();
    String reason = reason(fields, "leave-reason", problems);
    if (reader.who().equals(account.toString())) {
      problems.add("leave-reason", hindrance(Hindrance.ONESELF));
    }
    if (!problems.isEmpty()) {
      return done(reader, member, fields, null, problems);
    }
    Map<Relation, Departures.Successor> successors = new EnumMap<>(Relation.class);
    for (Relation relation : departures.held(reader, account).keySet()) {
      worker(reader, typed(fields, "successor-" + relation.text()))
          .ifPresent(
              one ->
                  successors.put(relation, new Departures.Successor(one.account(), one.agency())));
    }
    Departures.Outcome outcome = departures.leave(reader, account, successors, reason);
    if (outcome.left() == 0) {
      return back(account);
    }
    String why = outcome.why().stream().map(this::hindrance).collect(Collectors.joining(". "));
    problems.add("leave-reason", screens.messages().text("access.member.left", outcome.left()));
    return done(reader, member, fields, why, problems);
  }

  private View done(
      Reader reader,
      Member member,
      Map<String, String> fields,
      @Nullable String left,
      Problems problems) {
    return problems.isEmpty()
        ? back(member.id())
        : screens.refuse(TEMPLATE, words.view(reader, member, fields, left, problems));
  }

  private static View back(UUID account) {
    return new RedirectView("/administration/people/" + account);
  }

  private Member find(Reader reader, UUID account) {
    return staff
        .find(reader, account)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Optional<Worker> worker(Reader reader, String typed) {
    return workers.all(reader).stream()
        .filter(worker -> MemberWords.value(worker).equals(typed))
        .findFirst();
  }

  private String reason(Map<String, String> fields, String field, Problems problems) {
    String typed = typed(fields, field);
    if (typed.isEmpty()) {
      problems.add(field, screens.messages().text("access.member.reason.missing"));
    }
    return typed;
  }

  private String hindrance(Hindrance one) {
    return screens.messages().text("access.hindrance." + one.text());
  }

  private static Set<String> areas(String typed) {
    return Stream.of(typed.split(",", -1))
        .map(String::strip)
        .filter(area -> !area.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String typed(Map<String, String> fields, String field) {
    return fields.getOrDefault(field, "").strip();
  }
}
