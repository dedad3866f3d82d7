package org.onus.app.access.web.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.accounts.Agencies;
import org.onus.app.access.accounts.AgencyKind;
import org.onus.app.access.accounts.SharingAgency;
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

/** Which agencies share in the work? */
@Controller
@Requires(Act.MANAGE_ACCOUNTS)
@RequestMapping("/administration/agencies")
class AgenciesPage {
  private static final String TEMPLATE = "access/web/administration/agencies";
  private static final int LONGEST = 200;
  private final Screens screens;
  private final Agencies agencies;

  AgenciesPage(Screens screens, Agencies agencies) {
    this.screens = screens;
    this.agencies = agencies;
  }

  @GetMapping
  View show(Reader reader) {
    return screens.show(TEMPLATE, view(reader, AgenciesView.Typed.NOTHING, Problems.none()));
  }

  @PostMapping
  View add(
      Reader reader,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "") String contact) {
    Messages messages = screens.messages();
    Problems problems = Problems.none();
    if (name.isBlank() || name.length() > LONGEST) {
      problems.add("name", messages.text("access.agencies.name.missing"));
    }
    Optional<AgencyKind> chosen =
        Arrays.stream(AgencyKind.values()).filter(one -> one.text().equals(kind)).findFirst();
    if (chosen.isEmpty()) {
      problems.add("kind", messages.text("access.choose.missing"));
    }
    if (area.length() > LONGEST) {
      problems.add("area", messages.text("access.agencies.area.long", LONGEST));
    }
    if (contact.length() > LONGEST) {
      problems.add("contact", messages.text("access.agencies.area.long", LONGEST));
    }
    if (problems.isEmpty()
        && chosen.isPresent()
        && !agencies.add(
            reader, new SharingAgency(name.strip(), chosen.get(), orNull(area), orNull(contact)))) {
      problems.add("name", messages.text("access.agencies.name.taken"));
    }
    return problems.isEmpty()
        ? new RedirectView("/administration/agencies")
        : screens.refuse(
            TEMPLATE,
            view(reader, new AgenciesView.Typed(name, kind, area, contact, "", ""), problems));
  }

  @PostMapping("/contact")
  View setContact(
      Reader reader,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(name = "asked-at", defaultValue = "") String askedAt) {
    Messages messages = screens.messages();
    Problems problems = Problems.none();
    if (askedAt.length() > LONGEST) {
      problems.add("asked-at", messages.text("access.agencies.area.long", LONGEST));
    } else if (!agencies.setContact(reader, agency, orNull(askedAt))) {
      problems.add("agency", messages.text("access.choose.missing"));
    }
    return problems.isEmpty()
        ? new RedirectView("/administration/agencies")
        : screens.refuse(
            TEMPLATE,
            view(reader, new AgenciesView.Typed("", "", "", "", agency, askedAt), problems));
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }

  private AgenciesView view(Reader reader, AgenciesView.Typed typed, Problems problems) {
    Messages messages = screens.messages();
    List<AgenciesView.Row> rows =
        agencies.all(reader).stream()
            .map(
                agency ->
                    new AgenciesView.Row(
                        agency.name(),
                        messages.text("access.agency." + agency.kind().text()),
                        agency.area() == null
                            ? messages.text("access.agencies.everywhere")
                            : agency.area(),
                        agency.contact() == null
                            ? messages.text("access.agencies.contact.none")
                            : agency.contact()))
            .toList();
    return new AgenciesView(
        rows,
        Arrays.stream(AgencyKind.values())
            .map(one -> Choice.of(one.text(), messages.text("access.agency." + one.text())))
            .toList(),
        rows.stream().map(row -> Choice.of(row.name(), row.name())).toList(),
        typed,
        problems);
  }
}
