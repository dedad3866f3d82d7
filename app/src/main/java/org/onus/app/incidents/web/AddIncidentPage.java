package org.onus.app.incidents.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Access;
import org.onus.app.access.Act;
import org.onus.app.access.Decision;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.incidents.AreaWeights;
import org.onus.app.incidents.Incidents;
import org.onus.app.kernel.Agency;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.onus.engine.incidents.IncidentRow;
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
  private static final String WHO = "incidents/web/who";
  private final Screens screens;
  private final Access access;
  private final Incidents incidents;
  private final AddIncidentForms forms;
  private final AreaWeights weights;
  private final WhoIsMeant who;
  private final Clock clock;

  AddIncidentPage(
      Screens screens,
      Access access,
      Incidents incidents,
      AddIncidentForms forms,
      AreaWeights weights,
      WhoIsMeant who,
      Clock clock) {
    this.screens = screens;
    this.access = access;
    this.incidents = incidents;
    this.forms = forms;
    this.weights = weights;
    this.who = who;
    this.clock = clock;
  }

  @GetMapping
  View show(
      Reader reader,
      @RequestParam(required = false) @Nullable RecordId person,
      @RequestParam(required = false) @Nullable String recorded) {
    List<String> agencies = forms.agencies(reader);
    AddIncidentForm form =
        person == null
            ? AddIncidentForm.empty(agencies, "", "")
            : about(agencies, known(reader, person));
    return screens.show(
        TEMPLATE, forms.view(form, Problems.none(), recorded != null, screens.messages()));
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
    AddIncidentForm form = form(reader, fields);
    Problems problems = Problems.none();
    Agency agency = forms.agency(form, problems, screens.messages()).orElse(null);
    Optional<IncidentRow> row = row(form, problems);
    if (agency == null || row.isEmpty()) {
      return refuse(form, problems);
    }
    Meant meant = who.of(reader, agency, form);
    if (!meant.unsaid().isEmpty()) {
      return question(reader, agency, form, meant);
    }
    who.add(reader, agency, meant.newcomers());
    RecordId person =
        incidents.add(reader, Incidents.byHand(form.token(), agency), row.get(), meant.chosen());
    // what is hidden from the reader and what lies beyond their areas is told apart by nothing
    return new RedirectView(
        mayOpen(reader, person) ? "/people/" + person : "/incidents/new?recorded=yes");
  }

  /** Asks for the first who is unsaid; a question that was sent without an answer says so. */
  private View question(Reader reader, Agency agency, AddIncidentForm form, Meant meant) {
    Named named = meant.unsaid().getFirst();
    Problems problems = Problems.none();
    if (meant.same()) {
      problems.add(named.choice(), screens.messages().text("incidents.who.same"));
    } else if (form.searched(named).isPresent()) {
      problems.add(named.choice(), screens.messages().text("ui.answer.choice.missing"));
    }
    WhoView page =
        who.question(reader, agency, form, named, Map.of(), problems, screens.messages());
    return problems.isEmpty() ? screens.show(WHO, page) : screens.refuse(WHO, page);
  }

  /** Searches for whom a reference means by what else is known of them. */
  @PostMapping("/search")
  View search(Reader reader, @RequestParam Map<String, String> fields) {
    AddIncidentForm form = form(reader, fields);
    Problems problems = Problems.none();
    Agency agency = forms.agency(form, problems, screens.messages()).orElse(null);
    Optional<Named> named = named(fields).filter(one -> !form.reference(one).isEmpty());
    if (agency == null || named.isEmpty() || row(form, problems).isEmpty()) {
      return refuse(form, problems);
    }
    Optional<UUID> asked = who.ask(reader, fields, problems, screens.messages());
    Map<String, String> sent = new HashMap<>(fields);
    asked.ifPresent(id -> sent.put(named.get().search(), id.toString()));
    WhoView page =
        who.question(
            reader, agency, form(reader, sent), named.get(), fields, problems, screens.messages());
    return problems.isEmpty() ? screens.show(WHO, page) : screens.refuse(WHO, page);
  }

  private static Optional<Named> named(Map<String, String> fields) {
    return Arrays.stream(Named.values())
        .filter(one -> one.name().equals(fields.get("named")))
        .findFirst();
  }

  /** Back to the form with what was typed. */
  @PostMapping("/again")
  View again(Reader reader, @RequestParam Map<String, String> fields) {
    return screens.show(
        TEMPLATE, forms.view(form(reader, fields), Problems.none(), false, screens.messages()));
  }

  private AddIncidentForm form(Reader reader, Map<String, String> fields) {
    return AddIncidentForm.of(fields, forms.agencies(reader));
  }

  private Optional<IncidentRow> row(AddIncidentForm form, Problems problems) {
    return new AddIncidentCheck(form, screens.messages(), weights.harm(), problems)
        .row(LocalDate.now(clock));
  }

  private View refuse(AddIncidentForm form, Problems problems) {
    return screens.refuse(TEMPLATE, forms.view(form, problems, false, screens.messages()));
  }

  private boolean mayOpen(Reader reader, RecordId person) {
    return access.decide(reader, Act.OPEN_PERSON, person.value(), incidents.areasOf(reader, person))
        instanceof Decision.Granted;
  }
}
