package org.onus.app.casefile.web.oversight;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.trail.Kind;
import org.onus.app.access.trail.TrailLine;
import org.onus.app.access.trail.TrailQuery;
import org.onus.app.access.trail.TrailReading;
import org.onus.app.access.trail.TrailStanding;
import org.onus.app.kernel.Agency;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Dates;
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

/** Who saw, changed and shared what. */
@Controller
@Requires(Act.READ_TRAIL)
@RequestMapping("/records-of-access")
class TrailPage {
  private static final String TEMPLATE = "casefile/web/oversight/trail";
  private static final int PAGE_SIZE = 50;
  private final Screens screens;
  private final TrailReading trail;
  private final People people;

  TrailPage(Screens screens, TrailReading trail, People people) {
    this.screens = screens;
    this.trail = trail;
    this.people = people;
  }

  @GetMapping
  View show(
      Reader reader,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable Long before) {
    TrailForm form = TrailForm.of(fields);
    Problems problems = Problems.none();
    TrailQuery query = form.query(before, problems, screens.messages());
    if (!problems.isEmpty()) {
      return screens.refuse(TEMPLATE, view(reader, form, "", "", problems, List.of()));
    }
    List<TrailLine> lines = trail.newest(reader, query, PAGE_SIZE + 1);
    return screens.show(TEMPLATE, view(reader, form, "", "", problems, lines));
  }

  /** What an agency calls a person is sent as a form, so that it stands in no address. */
  @PostMapping("/person")
  View find(
      Reader reader,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(defaultValue = "") String reference) {
    String wanted = reference.strip();
    Map<String, RecordId> found =
        agency.isEmpty() || wanted.isEmpty()
            ? Map.of()
            : people.find(reader, new Agency(agency), Set.of(wanted));
    RecordId record = found.get(wanted);
    if (record != null) {
      return new RedirectView("/records-of-access?record=" + record);
    }
    Problems problems =
        Problems.of("reference", screens.messages().text("casefile.trail.reference.unknown"));
    return screens.refuse(
        TEMPLATE, view(reader, TrailForm.of(Map.of()), agency, wanted, problems, List.of()));
  }

  private TrailView view(
      Reader reader,
      TrailForm form,
      String agency,
      String reference,
      Problems problems,
      List<TrailLine> lines) {
    Messages messages = screens.messages();
    TrailStanding standing = trail.standing(reader);
    boolean more = lines.size() > PAGE_SIZE;
    List<TrailLine> shown = more ? lines.subList(0, PAGE_SIZE) : lines;
    return new TrailView(
        form,
        trail.users(reader).stream()
            .map(user -> Choice.of(user.account().toString(), user.name()))
            .toList(),
        Arrays.stream(Kind.values())
            .map(kind -> Choice.of(kind.name(), messages.text(kind.label())))
            .toList(),
        people.agencies(reader).stream()
            .map(known -> Choice.of(known.name(), known.name()))
            .toList(),
        agency,
        reference,
        problems,
        proof(standing, messages),
        standing.fault() == null,
        shown.stream().map(line -> line(line, form, messages)).toList(),
        more
            ? "/records-of-access?%s&before=%d".formatted(form.address(), shown.getLast().id())
            : null,
        form.address(),
        about(reader, form.subject(), messages),
        "/records-of-access?" + form.withoutRecord().address());
  }

  /** Whose records alone are shown, by what the agency calls them; null for everybody's. */
  private @Nullable String about(Reader reader, @Nullable UUID record, Messages messages) {
    return record == null
        ? null
        : people
            .reference(reader, new RecordId(record))
            .map(one -> messages.text("casefile.trail.about-one", one.text(), one.agency().name()))
            .orElse(null);
  }

  private static TrailView.Line line(TrailLine line, TrailForm form, Messages messages) {
    TrailWords words = new TrailWords(line, messages);
    return new TrailView.Line(
        "/records-of-access/rows/%d?%s".formatted(line.id(), form.address()),
        Dates.text(line.at(), messages),
        words.who(),
        line.agency(),
        words.what(),
        words.whom());
  }

  /** How far the trail is proved. */
  private static List<String> proof(TrailStanding standing, Messages messages) {
    String chained =
        standing.chainedAt() == null
            ? messages.text("casefile.trail.never-chained")
            : messages.text(
                "casefile.trail.chained",
                standing.links(),
                Dates.text(standing.chainedAt(), messages));
    String checked =
        standing.checkedAt() == null
            ? messages.text("casefile.trail.never-checked")
            : messages.text(
                standing.fault() == null ? "casefile.trail.whole" : "casefile.trail.broken",
                Dates.text(standing.checkedAt(), messages));
    return Stream.of(
            chained,
            messages.text("casefile.trail.waiting", standing.waiting()),
            checked,
            standing.fault())
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }
}
