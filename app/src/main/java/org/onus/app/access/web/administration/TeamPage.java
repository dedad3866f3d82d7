package org.onus.app.access.web.administration;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.onus.app.access.Requires;
import org.onus.app.access.accounts.Team;
import org.onus.app.access.accounts.Teams;
import org.onus.app.access.accounts.Workers;
import org.onus.app.access.cases.HandedOver;
import org.onus.app.access.cases.Hindrance;
import org.onus.app.access.cases.Holder;
import org.onus.app.access.cases.Holders;
import org.onus.app.access.cases.Memberships;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
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

/** Who is in this team, and what becomes of its cases? Nothing of any case is shown. */
@Controller
@Requires(Act.MANAGE_ACCOUNTS)
@RequestMapping("/administration/teams/{team}")
class TeamPage {
  private static final String TEMPLATE = "access/web/administration/team";
  private final Screens screens;
  private final Teams teams;
  private final Memberships memberships;
  private final Workers workers;
  private final Holders holders;

  TeamPage(
      Screens screens, Teams teams, Memberships memberships, Workers workers, Holders holders) {
    this.screens = screens;
    this.teams = teams;
    this.memberships = memberships;
    this.workers = workers;
    this.holders = holders;
  }

  @GetMapping
  View show(Reader reader, @PathVariable UUID team) {
    return screens.show(
        TEMPLATE, view(reader, find(reader, team), Map.of(), null, Problems.none()));
  }

  @PostMapping("/name")
  View rename(Reader reader, @PathVariable UUID team, @RequestParam Map<String, String> fields) {
    Team found = find(reader, team);
    String name = MemberScreen.typed(fields, "name");
    Problems problems = Problems.none();
    if (name.isEmpty() || name.length() > TeamsPage.LONGEST) {
      problems.add("name", screens.messages().text("access.teams.name.missing", TeamsPage.LONGEST));
    } else if (!teams.rename(reader, found, name)) {
      problems.add("name", screens.messages().text("access.teams.name.taken"));
    }
    return done(reader, found, fields, problems);
  }

  @PostMapping("/members")
  View join(Reader reader, @PathVariable UUID team, @RequestParam Map<String, String> fields) {
    Team found = find(reader, team);
    Problems problems = Problems.none();
    Optional<UUID> account =
        Holder.of(MemberScreen.typed(fields, "member"))
            .flatMap(who -> Optional.ofNullable(who.account()));
    if (account.isEmpty()) {
      problems.add("member", screens.messages().text("access.choose.missing"));
    }
    account
        .flatMap(who -> memberships.join(reader, found, who))
        .ifPresent(one -> problems.add("member", hindrance(one)));
    return done(reader, found, fields, problems);
  }

  @PostMapping("/members/{account}/end")
  View leave(Reader reader, @PathVariable UUID team, @PathVariable UUID account) {
    Team found = find(reader, team);
    Problems problems = Problems.none();
    memberships
        .leave(reader, found, account, screens.messages().text("access.team.left.reason"))
        .ifPresent(one -> problems.add("members", hindrance(one)));
    return done(reader, found, Map.of(), problems);
  }

  @PostMapping("/dissolving")
  View dissolve(Reader reader, @PathVariable UUID team, @RequestParam Map<String, String> fields) {
    Team found = find(reader, team);
    Messages messages = screens.messages();
    Problems problems = Problems.none();
    String reason = MemberScreen.typed(fields, "dissolve-reason");
    if (reason.isEmpty()) {
      problems.add("dissolve-reason", messages.text("access.member.reason.missing"));
      return done(reader, found, fields, problems);
    }
    Map<Relation, Integer> held = memberships.held(reader, found);
    HandedOver outcome =
        memberships.dissolve(reader, found, Successors.chosen(held.keySet(), fields), reason);
    if (outcome.whole()) {
      return new RedirectView("/administration/teams");
    }
    Relation without = memberships.held(reader, found).keySet().iterator().next();
    problems.add(Successors.box(without), messages.text("access.member.left", outcome.left()));
    String why = outcome.why().stream().map(this::hindrance).collect(Collectors.joining(". "));
    return screens.refuse(TEMPLATE, view(reader, found, fields, why, problems));
  }

  private View done(Reader reader, Team team, Map<String, String> fields, Problems problems) {
    return problems.isEmpty()
        ? new RedirectView("/administration/teams/" + team.id())
        : screens.refuse(TEMPLATE, view(reader, team, fields, null, problems));
  }

  private Team find(Reader reader, UUID team) {
    return teams
        .find(reader, team)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private TeamView view(
      Reader reader,
      Team team,
      Map<String, String> typed,
      @Nullable String left,
      Problems problems) {
    Messages messages = screens.messages();
    String here = "/administration/teams/" + team.id();
    Map<Relation, Integer> held = memberships.held(reader, team);
    return new TeamView(
        team.id().toString(),
        team.name(),
        team.agency(),
        team.mates().stream()
            .map(
                mate ->
                    new MemberView.Row(
                        mate.active()
                            ? mate.name()
                            : messages.text("access.team.mate.inactive", mate.name()),
                        here + "/members/" + mate.account() + "/end"))
            .toList(),
        workers.all(reader).stream()
            .filter(one -> one.agency().equals(team.agency()) && !team.has(one.account()))
            .map(one -> Choice.of(Holder.of(one).text(), one.name()))
            .toList(),
        Successors.counts(held, messages),
        Successors.boxes(held.keySet(), messages),
        holders.named(reader, messages).stream()
            .filter(choice -> !choice.value().equals(Holder.of(team).text()))
            .toList(),
        left,
        typed,
        problems);
  }

  private String hindrance(Hindrance one) {
    return screens.messages().text(one.label());
  }
}
