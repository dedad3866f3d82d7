package org.onus.app.casefile.web.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.cases.Openings;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.assessment.exercise.Exercises;
import org.onus.app.casefile.web.list.ListForm;
import org.onus.app.casefile.web.oversight.UnusualForm;
import org.onus.app.casefile.web.oversight.UnusualReadings;
import org.onus.app.identification.PriorityLists;
import org.onus.app.identification.rulebook.Rulebook;
import org.onus.app.incidents.Incidents;
import org.onus.app.incidents.loading.Loading;
import org.onus.app.people.files.PeopleFiles;
import org.onus.app.people.persons.ReviewQueue;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.springframework.stereotype.Component;

/** Counts what waits for a reader in each room, as far as their role goes. */
@Component
class Waiting {
  private static final ListForm NOT_LOOKED_AT = ListForm.of(Map.of("not-looked-at", "yes"));
  private final Openings openings;
  private final UnusualReadings unusual;
  private final PriorityLists lists;
  private final Rulebook rulebook;
  private final ReviewQueue pairs;
  private final Incidents incidents;
  private final Loading loads;
  private final PeopleFiles peopleFiles;
  private final AssessmentsWaiting assessments;
  private final Exercises exercises;

  Waiting(
      Openings openings,
      UnusualReadings unusual,
      PriorityLists lists,
      Rulebook rulebook,
      ReviewQueue pairs,
      Incidents incidents,
      Loading loads,
      PeopleFiles peopleFiles,
      AssessmentsWaiting assessments,
      Exercises exercises) {
    this.openings = openings;
    this.unusual = unusual;
    this.lists = lists;
    this.rulebook = rulebook;
    this.pairs = pairs;
    this.incidents = incidents;
    this.loads = loads;
    this.peopleFiles = peopleFiles;
    this.assessments = assessments;
    this.exercises = exercises;
  }

  List<StartView.Due> of(Reader reader, Messages messages) {
    List<StartView.Due> waiting = new ArrayList<>();
    if (may(reader, Act.REVIEW_BROKEN_GLASS)) {
      add(waiting, messages, "glass", openings.waiting(reader), "/broken-glass");
    }
    if (may(reader, Act.READ_TRAIL)) {
      int findings = unusual.waiting(reader, UnusualForm.latest(lists.today()));
      add(waiting, messages, "unusual", findings, "/records-of-access/unusual");
    }
    if (may(reader, Act.READ_LISTS)) {
      addNames(waiting, reader, messages);
    }
    if (may(reader, Act.REVIEW_LINKS)) {
      add(waiting, messages, "pairs", pairs.size(reader), "/same-person");
    }
    if (may(reader, Act.SCORE_EXERCISES)) {
      add(waiting, messages, "exercises", exercises.waiting(reader), "/calibration");
    }
    if (may(reader, Act.ASSESS)) {
      addAssessments(waiting, reader, messages);
    }
    if (may(reader, Act.LOAD_INCIDENTS)) {
      int files = (int) loads.recent(reader).stream().filter(one -> !one.state().isEnded()).count();
      add(waiting, messages, "incident-files", files, "/incidents/load");
    }
    if (may(reader, Act.LOAD_PEOPLE)) {
      peopleFiles
          .undecided(reader)
          .forEach(
              file ->
                  waiting.add(
                      new StartView.Due(
                          messages.text("casefile.start.people-file", file.agency().name()),
                          "/people-files/" + file.id())));
    }
    return waiting;
  }

  private void addAssessments(List<StartView.Due> waiting, Reader reader, Messages messages) {
    String page = "/assessments/waiting";
    AssessmentsWaiting.Found found = assessments.of(reader);
    int overdue =
        (int) found.steps().stream().filter(one -> one.step().isOverdue(lists.today())).count();
    add(waiting, messages, "steps.overdue", overdue, page);
    add(waiting, messages, "steps", found.steps().size() - overdue, page);
    add(waiting, messages, "assessments", found.assessments(), page);
  }

  private static boolean may(Reader reader, Act act) {
    return AccessRules.mayEver(reader.role(), act);
  }

  private static void add(
      List<StartView.Due> waiting, Messages messages, String key, int count, String href) {
    if (count > 0) {
      waiting.add(new StartView.Due(messages.text("casefile.start." + key, count), href));
    }
  }

  /** A list that is not scored yet is no list of nobody. */
  private void addNames(List<StartView.Due> waiting, Reader reader, Messages messages) {
    OptionalInt names =
        NOT_LOOKED_AT
            .question(lists.today(), rulebook.inForce(reader), Problems.none(), messages)
            .map(asked -> lists.count(reader, asked))
            .orElseThrow();
    if (names.isPresent()) {
      String list = "/list?" + NOT_LOOKED_AT.address();
      add(waiting, messages, "names", names.getAsInt(), list);
    } else if (!incidents.isEmpty(reader)) {
      add(waiting, messages, "unscored", 1, "/list");
    }
  }
}
