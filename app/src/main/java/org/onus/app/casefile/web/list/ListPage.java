package org.onus.app.casefile.web.list;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.Sight;
import org.onus.app.casefile.web.sameperson.OtherRecords;
import org.onus.app.identification.ListQuestion;
import org.onus.app.identification.PriorityList;
import org.onus.app.identification.PriorityLists;
import org.onus.app.identification.rulebook.InForce;
import org.onus.app.identification.rulebook.Rulebook;
import org.onus.app.incidents.Incidents;
import org.onus.app.incidents.WeightsVersion;
import org.onus.app.people.RecordId;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Pagination;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.onus.engine.ranking.Concentration;
import org.onus.engine.ranking.WeightedProfile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Whom should we look at today, and why? */
@Controller
@Requires(Act.READ_LISTS)
class ListPage {
  private static final String TEMPLATE = "casefile/web/list/list";
  private static final int PAGE_SIZE = 50;

  /** Beyond every list there can be. */
  private static final int LAST_PAGE = Integer.MAX_VALUE / PAGE_SIZE;

  private final Screens screens;
  private final PriorityLists lists;
  private final Rulebook rulebook;
  private final Incidents incidents;
  private final OtherRecords others;

  ListPage(
      Screens screens,
      PriorityLists lists,
      Rulebook rulebook,
      Incidents incidents,
      OtherRecords others) {
    this.screens = screens;
    this.lists = lists;
    this.rulebook = rulebook;
    this.incidents = incidents;
    this.others = others;
  }

  @GetMapping("/list")
  View show(
      Reader reader,
      @RequestParam Map<String, String> fields,
      @RequestParam(name = "page", defaultValue = "1") int asked) {
    int page = Math.clamp(asked, 1, LAST_PAGE);
    ListForm form = ListForm.of(fields);
    Problems problems = Problems.none();
    InForce inForce = rulebook.inForce(reader);
    Optional<ListQuestion> question =
        form.question(lists.today(), inForce, problems, screens.messages());
    if (question.isEmpty()) {
      return screens.refuse(
          TEMPLATE,
          view(reader, form, inForce, problems, ListView.State.REFUSED, page, null, Map.of()));
    }
    if (incidents.isEmpty(reader)) {
      return screens.show(
          TEMPLATE,
          view(
              reader,
              form,
              inForce,
              problems,
              ListView.State.NOTHING_LOADED,
              page,
              null,
              Map.of()));
    }
    PriorityLists.Readiness readiness = lists.prepare(reader, question.get());
    PriorityList found =
        readiness == PriorityLists.Readiness.READY
            ? lists.page(reader, question.get(), page, PAGE_SIZE).orElse(null)
            : null;
    ListView.State state =
        found != null
            ? ListView.State.FOUND
            : readiness == PriorityLists.Readiness.BEFORE_ITS_TIME
                ? ListView.State.BEFORE_ITS_TIME
                : ListView.State.BEING_SCORED;
    Map<RecordId, String> named =
        found == null
            ? Map.of()
            : others.of(
                reader,
                found.lines().stream().map(line -> line.person().record()).toList(),
                screens.messages());
    return screens.show(TEMPLATE, view(reader, form, inForce, problems, state, page, found, named));
  }

  private ListView view(
      Reader reader,
      ListForm form,
      InForce inForce,
      Problems problems,
      ListView.State state,
      int page,
      @Nullable PriorityList found,
      Map<RecordId, String> named) {
    Messages messages = screens.messages();
    return new ListView(
        form,
        lists.today().toString(),
        ListChoices.lists(inForce, messages),
        found == null
            ? List.of()
            : found.areas().stream().map(area -> Choice.of(area, area)).toList(),
        ListChoices.rules(inForce),
        Arrays.stream(ListQuestion.Sort.values())
            .map(sort -> sort.name().toLowerCase(Locale.ROOT))
            .map(sort -> Choice.of(sort, messages.text("casefile.sort." + sort)))
            .toList(),
        problems,
        state,
        "/list?" + form.address() + "&page=" + page,
        found == null ? null : found(reader, form, inForce, page, found, named, messages));
  }

  private ListView.Found found(
      Reader reader,
      ListForm form,
      InForce inForce,
      int page,
      PriorityList list,
      Map<RecordId, String> named,
      Messages messages) {
    ListQuestion question = list.question();
    int pages = Math.max(1, (list.matching() + PAGE_SIZE - 1) / PAGE_SIZE);
    return new ListView.Found(
        title(question, inForce),
        Dates.text(question.asAt(), messages),
        Dates.text(list.scoredAt(), messages),
        list.afterwards(),
        list.before() == null ? null : Dates.text(list.before(), messages),
        weights(list.weights(), messages),
        !list.sameWeightsBefore(),
        list.ranked(),
        list.matching(),
        concentrated(list.concentration()),
        list.undecided(),
        question.criterion() != null,
        reader.sight().reach() == Sight.Reach.OWN,
        question.profile() instanceof WeightedProfile,
        new ListLines(reader, list, inForce, named, lists.today(), messages).all(),
        (page - 1) * PAGE_SIZE + 1,
        form.address(),
        "/list?" + form.withoutFilters().address(),
        new Pagination("/list?" + form.address() + "&page=", page, pages));
  }

  /** Which table of harm the numbers were made with. */
  static String weights(WeightsVersion weights, Messages messages) {
    return weights.fileName() == null
        ? messages.text("casefile.weights.shipped")
        : messages.text("casefile.weights.own", weights.fileName(), weights.shortFingerprint());
  }

  /** What the list is, in the words of its profile or rule. */
  private static String title(ListQuestion question, InForce inForce) {
    String rule = question.criterion();
    return rule == null
        ? question.profile().title()
        : inForce.rule(rule).map(found -> found.title()).orElse(rule);
  }

  private static ListView.Concentrated concentrated(Concentration shares) {
    return new ListView.Concentrated(
        percent(shares.top1()),
        percent(shares.top5()),
        percent(shares.top10()),
        shares.harmDays() > 0);
  }

  private static int percent(double share) {
    return (int) Math.round(share * 100);
  }
}
