package org.onus.app.access.web.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.onus.app.access.Open;
import org.onus.app.access.accounts.AgencyKind;
import org.onus.app.access.accounts.FirstAdministrator;
import org.onus.app.access.accounts.Invitations;
import org.onus.app.access.web.PassphraseCheck;
import org.onus.app.kernel.Role;
import org.onus.app.pathways.Pathways;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where the terminal's one-time link leads while there is no account: the first of them. */
@Controller
@Open
@RequestMapping("/first-administrator/{token}")
class FirstAdministratorPage {
  private static final String TEMPLATE = "access/web/signin/firstAdministrator";
  private final Screens screens;
  private final Invitations invitations;
  private final Pathways pathways;
  private final PassphraseCheck check;

  FirstAdministratorPage(
      Screens screens, Invitations invitations, Pathways pathways, PassphraseCheck check) {
    this.screens = screens;
    this.invitations = invitations;
    this.pathways = pathways;
    this.check = check;
  }

  @GetMapping
  View show(@PathVariable String token) {
    return invitations.opensFirst(token)
        ? screens.show(TEMPLATE, view(token, FirstAdministratorForm.EMPTY, Problems.none()))
        : InvitationPage.deadLink(screens);
  }

  @PostMapping
  View make(@PathVariable String token, @RequestParam Map<String, String> fields) {
    if (!invitations.opensFirst(token)) {
      return InvitationPage.deadLink(screens);
    }
    FirstAdministratorForm form = FirstAdministratorForm.of(fields);
    Problems problems = form.problems(screens.messages(), administered());
    check.add(problems, form.passphrase(), form.name(), form.email());
    if (!problems.isEmpty()) {
      return screens.refuse(TEMPLATE, view(token, form, problems));
    }
    FirstAdministrator wanted =
        new FirstAdministrator(
            form.name(),
            form.email(),
            form.agency(),
            AgencyKind.valueOf(form.kind()),
            form.pathway(),
            form.passphrase());
    return invitations.makeFirst(token, wanted)
        ? new RedirectView("/sign-in?chosen=yes")
        : InvitationPage.deadLink(screens);
  }

  private FirstAdministratorView view(
      String token, FirstAdministratorForm form, Problems problems) {
    return new FirstAdministratorView(
        token,
        form,
        Arrays.stream(AgencyKind.values())
            .map(
                kind ->
                    Choice.of(kind.name(), screens.messages().text("access.agency." + kind.text())))
            .toList(),
        administered(),
        problems);
  }

  private List<Choice> administered() {
    return pathways.all().stream()
        .filter(pathway -> pathway.roles().containsKey(Role.ADMINISTRATOR))
        .map(pathway -> Choice.of(pathway.id(), pathway.name()))
        .toList();
  }
}
