package org.onus.app.casefile.web.opening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.cases.Opening;
import org.onus.app.access.cases.Openings;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.onus.app.ui.SummaryRow;
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

/** Was it right to break the glass? */
@Controller
@Requires(Act.REVIEW_BROKEN_GLASS)
@RequestMapping("/broken-glass")
class BrokenGlassPage {
  private static final String ONE = "casefile/web/opening/glassReview";
  private final Screens screens;
  private final Openings openings;
  private final People people;

  BrokenGlassPage(Screens screens, Openings openings, People people) {
    this.screens = screens;
    this.openings = openings;
    this.people = people;
  }

  @GetMapping
  View all(Reader reader) {
    Messages messages = screens.messages();
    List<Opening> glass = openings.glass(reader);
    Map<RecordId, Reference> whom = references(reader, glass);
    return screens.show(
        "casefile/web/opening/brokenGlass",
        new BrokenGlassView(
            openings.waiting(reader),
            glass.stream()
                .map(
                    opening ->
                        new BrokenGlassView.Row(
                            opening.id().toString(),
                            Dates.text(opening.openedAt(), messages),
                            opening.name(),
                            reference(whom, opening),
                            messages.text("casefile.opening.reason." + opening.reason()),
                            opening.finding() == null ? "" : opening.finding()))
                .toList()));
  }

  @GetMapping("/{opening}")
  View one(Reader reader, @PathVariable UUID opening) {
    return screens.show(ONE, view(reader, find(reader, opening), "", Problems.none()));
  }

  @PostMapping("/{opening}")
  View review(Reader reader, @PathVariable UUID opening, @RequestParam Map<String, String> fields) {
    Opening found = find(reader, opening);
    Answers answers = new Answers(fields, screens.messages());
    String finding = answers.words("finding");
    if (answers.problems().isEmpty() && !openings.review(reader, found, finding)) {
      found = find(reader, opening);
      answers
          .problems()
          .add("finding", screens.messages().text("casefile.broken-glass.reviewed-before"));
    }
    return answers.problems().isEmpty()
        ? new RedirectView("/broken-glass")
        : screens.refuse(ONE, view(reader, found, finding, answers.problems()));
  }

  private Opening find(Reader reader, UUID opening) {
    return openings
        .find(reader, opening)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Map<RecordId, Reference> references(Reader reader, Collection<Opening> glass) {
    return people.references(
        reader, glass.stream().map(opening -> new RecordId(opening.subject())).toList());
  }

  private static String reference(Map<RecordId, Reference> whom, Opening opening) {
    Reference reference = whom.get(new RecordId(opening.subject()));
    return reference == null ? "" : reference.text();
  }

  private GlassReviewView view(Reader reader, Opening opening, String typed, Problems problems) {
    Messages messages = screens.messages();
    List<SummaryRow> rows = new ArrayList<>();
    row(rows, "who", opening.name() + ", " + opening.email());
    row(rows, "whom", reference(references(reader, List.of(opening)), opening));
    row(rows, "why", messages.text("casefile.opening.reason." + opening.reason()));
    row(rows, "words", opening.words());
    row(rows, "when", Dates.text(opening.openedAt(), messages));
    row(
        rows,
        "ended",
        Dates.text(opening.closedAt() == null ? opening.until() : opening.closedAt(), messages));
    return new GlassReviewView(
        opening.id().toString(),
        rows,
        "/records-of-access?record=%s&user=%s".formatted(opening.subject(), opening.account()),
        finding(opening, messages),
        typed,
        problems);
  }

  private static @Nullable String finding(Opening opening, Messages messages) {
    return opening.finding() == null || opening.reviewedAt() == null
        ? null
        : messages.text(
            "casefile.broken-glass.found",
            opening.finding(),
            String.valueOf(opening.reviewedBy()),
            Dates.text(opening.reviewedAt(), messages));
  }

  private void row(List<SummaryRow> rows, String key, String value) {
    rows.add(new SummaryRow(screens.messages().text("casefile.broken-glass." + key), value));
  }
}
