package org.onus.app.incidents.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Access;
import org.onus.app.access.Act;
import org.onus.app.access.Decision;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.incidents.AreaWeights;
import org.onus.app.incidents.Incidents;
import org.onus.app.kernel.Agency;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.Kind;
import org.onus.engine.incidents.Offences;
import org.onus.engine.incidents.RiskGrade;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One incident typed by hand; its person is scored again at once, and their page comes next. */
@Controller
@Requires(Act.ADD_INCIDENT)
@RequestMapping("/incidents/new")
class AddIncidentPage {
  private static final String TEMPLATE = "incidents/web/addIncident";
  private final Screens screens;
  private final Access access;
  private final Incidents incidents;
  private final People people;
  private final AreaWeights weights;
  private final Clock clock;

  AddIncidentPage(
      Screens screens,
      Access access,
      Incidents incidents,
      People people,
      AreaWeights weights,
      Clock clock) {
    this.screens = screens;
    this.access = access;
    this.incidents = incidents;
    this.people = people;
    this.weights = weights;
    this.clock = clock;
  }

  @GetMapping
  View show(
      Reader reader,
      @RequestParam(required = false) @Nullable RecordId person,
      @RequestParam(required = false) @Nullable String recorded) {
    List<String> agencies = agencies(reader);
    AddIncidentForm form =
        person == null
            ? AddIncidentForm.empty(agencies, "", "")
            : about(agencies, known(reader, person));
    return screens.show(TEMPLATE, view(form, Problems.none(), recorded != null));
  }

  private Reference known(Reader reader, RecordId person) {
    return incidents
        .forForm(reader, person)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static AddIncidentForm about(List<String> agencies, Reference person) {
    return AddIncidentForm.empty(agencies, person.agency().name(), person.text());
  }

  @PostMapping
  View send(Reader reader, @RequestParam Map<String, String> fields) {
    AddIncidentForm form = AddIncidentForm.of(fields, agencies(reader));
    Problems problems = Problems.none();
    Agency agency = AgencyAnswer.agency(form.agency(), problems, screens.messages());
    Optional<IncidentRow> row =
        new AddIncidentCheck(form, screens.messages(), weights.harm(), problems)
            .row(LocalDate.now(clock));
    if (agency == null || row.isEmpty()) {
      return screens.refuse(TEMPLATE, view(form, problems, false));
    }
    RecordId person = incidents.add(reader, Incidents.byHand(form.token(), agency), row.get());
    // what is hidden from the reader and what lies beyond their areas is told apart by nothing
    return new RedirectView(
        mayOpen(reader, person) ? "/people/" + person : "/incidents/new?recorded=yes");
  }

  private boolean mayOpen(Reader reader, RecordId person) {
    return access.decide(reader, Act.OPEN_PERSON, person.value(), incidents.areasOf(reader, person))
        instanceof Decision.Granted;
  }

  private List<String> agencies(Reader reader) {
    return people.agencies(reader).stream().map(Agency::name).toList();
  }

  private AddIncidentView view(AddIncidentForm form, Problems problems, boolean recorded) {
    Messages messages = screens.messages();
    return new AddIncidentView(
        form,
        weights.harm().codes().stream()
            .map(code -> Choice.of(code, offence(code, messages)))
            .sorted((a, b) -> a.text().compareToIgnoreCase(b.text()))
            .toList(),
        choices(Kind.values(), "incidents.kind.", messages),
        choices(RiskGrade.values(), "incidents.grade.", messages),
        List.of(
            Choice.of("yes", messages.text("incidents.children.yes")),
            Choice.of("no", messages.text("incidents.children.no")),
            Choice.of("", messages.text("incidents.unknown"))),
        problems,
        recorded);
  }

  private static String offence(String code, Messages messages) {
    return Offences.find(code)
        .map(offence -> messages.text("incidents.add.offence.choice", offence.label(), code))
        .orElse(code);
  }

  private static List<Choice> choices(Enum<?>[] values, String keys, Messages messages) {
    return Stream.concat(
            Arrays.stream(values)
                .map(
                    value ->
                        Choice.of(
                            value.name(),
                            messages.text(keys + value.name().toLowerCase(Locale.ROOT)))),
            Stream.of(Choice.of("", messages.text("incidents.unknown"))))
        .toList();
  }
}
