package org.onus.app.access.web.administration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.accounts.Agencies;
import org.onus.app.access.accounts.Team;
import org.onus.app.access.accounts.Teams;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Which teams have cases together? */
@Controller
@Requires(Act.MANAGE_ACCOUNTS)
@RequestMapping("/administration/teams")
class TeamsPage {
  private static final String TEMPLATE = "access/web/administration/teams";
  static final int LONGEST = 200;
  private final Screens screens;
  private final Teams teams;
  private final Agencies agencies;

  TeamsPage(Screens screens, Teams teams, Agencies agencies) {
    this.screens = screens;
    this.teams = teams;
    this.agencies = agencies;
  }

  @GetMapping
  View show(Reader reader) {
    return screens.show(TEMPLATE, view(reader, "", "", Problems.none()));
  }

  @PostMapping
  View add(
      Reader reader,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(defaultValue = "") String name) {
    Messages messages = screens.messages();
    Problems problems = Problems.none();
    if (agencies.all(reader).stream().noneMatch(one -> one.name().equals(agency))) {
      problems.add("agency", messages.text("access.choose.missing"));
    }
    if (name.isBlank() || name.strip().length() > LONGEST) {
      problems.add("name", messages.text("access.teams.name.missing", LONGEST));
    }
    Optional<UUID> team =
        problems.isEmpty() ? teams.add(reader, agency, name.strip()) : Optional.empty();
    if (team.isPresent()) {
      return new RedirectView("/administration/teams/" + team.get());
    }
    if (problems.isEmpty()) {
      problems.add("name", messages.text("access.teams.name.taken"));
    }
    return screens.refuse(TEMPLATE, view(reader, agency, name, problems));
  }

  private TeamsView view(Reader reader, String agency, String name, Problems problems) {
    List<TeamsView.Row> rows =
        teams.all(reader).stream()
            .map(
                team ->
                    new TeamsView.Row(
                        team.id().toString(),
                        team.name(),
                        team.agency(),
                        team.mates().stream()
                            .map(Team.Mate::name)
                            .collect(Collectors.joining(", "))))
            .toList();
    return new TeamsView(
        rows,
        agencies.all(reader).stream().map(one -> Choice.of(one.name(), one.name())).toList(),
        agency,
        name,
        problems);
  }
}
