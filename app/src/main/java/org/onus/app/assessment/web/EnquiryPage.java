package org.onus.app.assessment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.accounts.Agencies;
import org.onus.app.access.accounts.SharingAgency;
import org.onus.app.assessment.Assessment;
import org.onus.app.assessment.Assessments;
import org.onus.app.assessment.Cases;
import org.onus.app.assessment.enquiries.Enquiries;
import org.onus.app.assessment.enquiries.Enquiry;
import org.onus.app.people.RecordId;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Screens;
import org.onus.engine.instruments.Item;
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

/** Asks an agency what an assessor cannot know, and records what it answers. */
@Controller
@Requires(Act.ASSESS)
@RequestMapping("/people/{record}/assessment/questions")
class EnquiryPage {
  private static final String ASK = "assessment/web/ask";
  private static final String ENQUIRY = "assessment/web/enquiry";
  private final Screens screens;
  private final Cases cases;
  private final Assessments assessments;
  private final Enquiries enquiries;
  private final Agencies agencies;
  private final Clock clock;

  EnquiryPage(
      Screens screens,
      Cases cases,
      Assessments assessments,
      Enquiries enquiries,
      Agencies agencies,
      Clock clock) {
    this.screens = screens;
    this.cases = cases;
    this.assessments = assessments;
    this.enquiries = enquiries;
    this.agencies = agencies;
    this.clock = clock;
  }

  @GetMapping("/new")
  View form(
      Reader reader, @PathVariable RecordId record, @RequestParam(defaultValue = "") String item) {
    Cases.Opened opened = open(reader, record);
    Optional<Assessment> about = latest(reader, opened);
    if (about.isEmpty()) {
      return new RedirectView("/people/" + record + "/assessment");
    }
    enquiries.shown(reader, opened.basis(), record);
    Map<String, String> fields = new HashMap<>();
    fields.put("token", UUID.randomUUID().toString());
    fields.put("item", item);
    return screens.show(
        ASK, asking(reader, opened, about.get(), new Answers(fields, screens.messages())));
  }

  @PostMapping("/new")
  View ask(Reader reader, @PathVariable RecordId record, @RequestParam Map<String, String> fields) {
    Cases.Opened opened = open(reader, record);
    Optional<Assessment> about = latest(reader, opened);
    if (about.isEmpty()) {
      return new RedirectView("/people/" + record + "/assessment");
    }
    Answers answers = new Answers(fields, screens.messages());
    String item = answers.typed("item");
    if (about.get().instrument().item(item).isEmpty()) {
      item = "";
    }
    Optional<String> agency =
        answers.chosen(
            "agency",
            typed -> names(reader).stream().filter(name -> name.equals(typed)).findFirst());
    String words = answers.words("words", "assessment.enquiry.words.missing");
    LocalDate today = LocalDate.now(clock);
    Optional<LocalDate> due = answers.day("due");
    if (due.filter(day -> day.isBefore(today)).isPresent()) {
      answers.problems().add("due", screens.messages().text("assessment.judge.due.missing"));
    }
    if (!answers.problems().isEmpty()) {
      return screens.refuse(ASK, asking(reader, opened, about.get(), answers));
    }
    enquiries.ask(
        reader,
        opened.basis(),
        about.get().id(),
        about.get().record(),
        Answers.token(fields),
        item,
        agency.orElseThrow(),
        words,
        due.orElseThrow());
    return new RedirectView(
        "/people/" + record + "/assessment" + (item.isEmpty() ? "" : "?item=" + item + "#" + item));
  }

  @GetMapping("/{enquiry}")
  View show(Reader reader, @PathVariable RecordId record, @PathVariable UUID enquiry) {
    Cases.Opened opened = open(reader, record);
    Enquiry found = find(reader, opened, enquiry);
    enquiries.shown(reader, opened.basis(), found.record());
    Map<String, String> fields = Map.of("seen", Integer.toString(found.replies().size()));
    return screens.show(ENQUIRY, view(opened, found, new Answers(fields, screens.messages())));
  }

  @PostMapping("/{enquiry}")
  View answer(
      Reader reader,
      @PathVariable RecordId record,
      @PathVariable UUID enquiry,
      @RequestParam Map<String, String> fields) {
    Cases.Opened opened = open(reader, record);
    Enquiry found = find(reader, opened, enquiry);
    Answers answers = new Answers(fields, screens.messages());
    String words = answers.words("words", "assessment.reply.words.missing");
    String by = answers.words("by", "assessment.reply.by.missing");
    Optional<LocalDate> on = answers.pastDay("on", LocalDate.now(clock));
    if (answers.problems().isEmpty()) {
      boolean saw = answers.typed("seen").equals(Integer.toString(found.replies().size()));
      if (saw && enquiries.answer(reader, opened.basis(), found, words, by, on.orElseThrow())) {
        return new RedirectView("/people/" + record + "/assessment#questions");
      }
      answers.problems().add("words", screens.messages().text("assessment.reply.overtaken"));
    }
    return screens.refuse(ENQUIRY, view(opened, find(reader, opened, enquiry), answers));
  }

  private Cases.Opened open(Reader reader, RecordId record) {
    return cases
        .open(reader, record)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Any record of the person will do: the question hangs on the one that was assessed. */
  private Enquiry find(Reader reader, Cases.Opened opened, UUID id) {
    return enquiries.of(reader, opened.records()).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Optional<Assessment> latest(Reader reader, Cases.Opened opened) {
    Assessments.OfPerson all = assessments.of(reader, opened.records());
    return all.draft().or(() -> all.judged().stream().findFirst());
  }

  private List<String> names(Reader reader) {
    return agencies.all(reader).stream().map(SharingAgency::name).toList();
  }

  private EnquiryView.Asking asking(
      Reader reader, Cases.Opened opened, Assessment about, Answers answers) {
    return new EnquiryView.Asking(
        opened.record().toString(),
        opened.reference().text(),
        about.instrument().items().stream()
            .map(item -> Choice.of(item.key(), item.title()))
            .toList(),
        about.instrument().item(answers.typed("item")).map(Item::ask).orElse(""),
        names(reader).stream().map(name -> Choice.of(name, name)).toList(),
        answers.date("due"),
        answers.fields(),
        answers.problems());
  }

  private EnquiryView view(Cases.Opened opened, Enquiry enquiry, Answers answers) {
    return new EnquiryView(
        opened.record().toString(),
        opened.reference().text(),
        new EnquiryWords(screens.messages(), LocalDate.now(clock)).line(enquiry),
        Integer.toString(enquiry.replies().size()),
        answers.date("on"),
        answers.fields(),
        answers.problems());
  }
}
