package org.onus.app.access.web.administration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.onus.app.access.accounts.Agencies;
import org.onus.app.access.accounts.Appointment;
import org.onus.app.access.accounts.Member;
import org.onus.app.access.accounts.Staff;
import org.onus.app.access.accounts.Teams;
import org.onus.app.access.accounts.Worker;
import org.onus.app.access.accounts.Workers;
import org.onus.app.access.cases.Delegation;
import org.onus.app.access.cases.Delegations;
import org.onus.app.access.cases.Departures;
import org.onus.app.access.cases.Holder;
import org.onus.app.access.cases.Holders;
import org.onus.app.kernel.Role;
import org.onus.app.pathways.Pathways;
import org.onus.app.ui.Choice;
import org.onus.app.ui.DateFields;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What administrators see of a person, and where its forms lead: nothing of any case. */
@Component
class MemberScreen {
  private static final String TEMPLATE = "access/web/administration/member";
  private final Screens screens;
  private final Staff staff;
  private final Workers workers;
  private final Agencies agencies;
  private final Pathways pathways;
  private final Delegations delegations;
  private final Departures departures;
  private final Teams teams;
  private final Holders holders;

  MemberScreen(
      Screens screens,
      Staff staff,
      Workers workers,
      Agencies agencies,
      Pathways pathways,
      Delegations delegations,
      Departures departures,
      Teams teams,
      Holders holders) {
    this.screens = screens;
    this.staff = staff;
    this.workers = workers;
    this.agencies = agencies;
    this.pathways = pathways;
    this.delegations = delegations;
    this.departures = departures;
    this.teams = teams;
    this.holders = holders;
  }

  Member find(Reader reader, UUID account) {
    return staff
        .find(reader, account)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Somebody at an agency, as forms name them. */
  Optional<Worker> worker(Reader reader, String typed) {
    return workers.all(reader).stream()
        .filter(worker -> Holder.of(worker).text().equals(typed))
        .findFirst();
  }

  View show(Reader reader, Member member) {
    return screens.show(TEMPLATE, view(reader, member, Map.of(), null, Problems.none()));
  }

  /** Back to the page, or the form again with what is wrong. */
  View done(Reader reader, Member member, Map<String, String> fields, Problems problems) {
    return problems.isEmpty()
        ? new RedirectView("/administration/people/" + member.id())
        : refuse(reader, member, fields, null, problems);
  }

  View refuse(
      Reader reader,
      Member member,
      Map<String, String> fields,
      @Nullable String left,
      Problems problems) {
    return screens.refuse(TEMPLATE, view(reader, member, fields, left, problems));
  }

  static String typed(Map<String, String> fields, String field) {
    return fields.getOrDefault(field, "").strip();
  }

  static DateFields date(Map<String, String> fields, String name) {
    return new DateFields(
        typed(fields, name + "-day"),
        typed(fields, name + "-month"),
        typed(fields, name + "-year"));
  }

  private MemberView view(
      Reader reader,
      Member member,
      Map<String, String> typed,
      @Nullable String left,
      Problems problems) {
    Messages messages = screens.messages();
    String here = "/administration/people/" + member.id();
    Map<Relation, Integer> held = departures.held(reader, member.id());
    return new MemberView(
        member.id().toString(),
        member.name(),
        member.email(),
        messages.text("access.state." + member.state().name().toLowerCase(Locale.ROOT)),
        member.state(),
        staff.appointments(reader, member.id()).stream()
            .map(role -> new MemberView.Row(role(role), here + "/roles/" + role.id() + "/end"))
            .toList(),
        Successors.counts(held, messages),
        teams.of(reader, member.id()).stream()
            .map(
                team ->
                    Choice.of(
                        team.id().toString(),
                        Holders.words(Holder.of(team), team.name(), messages)))
            .toList(),
        delegations.of(reader, member.id()).stream()
            .map(one -> new MemberView.Row(delegation(one), end(here, member, one)))
            .toList(),
        Successors.boxes(held.keySet(), messages),
        others(holders.people(reader, messages), member),
        others(holders.named(reader, messages), member),
        agencies.all(reader).stream()
            .map(agency -> Choice.of(agency.name(), agency.name()))
            .toList(),
        Stream.of(Role.values())
            .map(role -> Choice.of(role.text(), messages.text("access.role." + role.text())))
            .toList(),
        pathways.all().stream().map(way -> Choice.of(way.id(), way.name())).toList(),
        date(typed, "begins"),
        date(typed, "ends"),
        left,
        typed,
        problems);
  }

  private String role(Appointment role) {
    Messages messages = screens.messages();
    String areas =
        role.areas().isEmpty()
            ? messages.text("access.member.areas.all")
            : String.join(", ", role.areas().stream().sorted().toList());
    return messages.text(
        "access.member.role",
        messages.text("access.role." + role.role().text()),
        role.agency(),
        pathways.find(role.pathway()).map(way -> way.name()).orElse(role.pathway()),
        areas);
  }

  private static List<Choice> others(List<Choice> all, Member member) {
    return all.stream().filter(one -> !one.value().startsWith(member.id() + "@")).toList();
  }

  private String delegation(Delegation one) {
    Messages messages = screens.messages();
    return messages.text(
        "access.member.delegation",
        one.takerName(),
        one.giverName(),
        Dates.text(one.begins(), messages),
        Dates.text(one.ends(), messages));
  }

  private static @Nullable String end(String here, Member member, Delegation one) {
    return one.giver().equals(member.id()) ? here + "/delegations/" + one.id() + "/end" : null;
  }
}
