package org.onus.app.incidents.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.incidents.loading.Header;
import org.onus.app.incidents.loading.Load;
import org.onus.app.incidents.loading.LoadState;
import org.onus.app.incidents.loading.Loading;
import org.onus.app.incidents.loading.Matching;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.onus.engine.incidents.IncidentColumn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Step 2 of a load: match the file's columns with ours; the names are a first guess. */
@Controller
@Requires(Act.LOAD_INCIDENTS)
@RequestMapping("/incidents/load/{id}/columns")
class MatchColumnsPage {
  private static final String TEMPLATE = "incidents/web/matchColumns";
  private final Screens screens;
  private final Loading loading;

  MatchColumnsPage(Screens screens, Loading loading) {
    this.screens = screens;
    this.loading = loading;
  }

  @GetMapping
  View show(Reader reader, @PathVariable UUID id) {
    Load load = Steps.open(loading, reader, id);
    if (load.state() != LoadState.MATCHING && load.state() != LoadState.CHECKED) {
      return Steps.where(load);
    }
    return screens.show(TEMPLATE, view(load, Loading.matching(load).theirs(), Problems.none()));
  }

  @PostMapping
  View send(Reader reader, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    Load load = Steps.find(loading, reader, id);
    Map<IncidentColumn, String> theirs = new EnumMap<>(IncidentColumn.class);
    for (IncidentColumn column : IncidentColumn.values()) {
      String answer = fields.getOrDefault(column.standardName(), "");
      if (load.header().columns().contains(answer)) {
        theirs.put(column, answer);
      }
    }
    Problems problems = problems(theirs);
    if (!problems.isEmpty()) {
      return screens.refuse(TEMPLATE, view(load, theirs, problems));
    }
    loading.check(reader, id, new Matching(theirs));
    return new RedirectView("/incidents/load/" + id + "/progress");
  }

  private Problems problems(Map<IncidentColumn, String> theirs) {
    Problems problems = Problems.none();
    for (IncidentColumn column : IncidentColumn.values()) {
      String label = screens.messages().text("incidents.column." + column.standardName());
      String answer = theirs.get(column);
      if (answer == null && column.required()) {
        problems.add(
            column.standardName(), screens.messages().text("incidents.columns.missing", label));
      } else if (answer != null
          && theirs.entrySet().stream()
              .anyMatch(
                  other ->
                      other.getValue().equals(answer) && other.getKey().compareTo(column) < 0)) {
        problems.add(
            column.standardName(),
            screens.messages().text("incidents.columns.twice", answer, label));
      }
    }
    return problems;
  }

  private MatchColumnsView view(Load load, Map<IncidentColumn, String> theirs, Problems problems) {
    Header header = load.header();
    List<MatchColumnsView.Theirs> file = new ArrayList<>();
    for (int i = 0; i < header.columns().size(); i++) {
      String samples =
          header.samples().get(i).stream()
              .filter(value -> !value.isEmpty())
              .collect(Collectors.joining(" · "));
      file.add(new MatchColumnsView.Theirs(header.columns().get(i), samples));
    }
    List<MatchColumnsView.Ours> ours =
        Arrays.stream(IncidentColumn.values())
            .map(
                column ->
                    new MatchColumnsView.Ours(
                        column.standardName(),
                        theirs.getOrDefault(column, ""),
                        column.required(),
                        !column.required()
                            && header.columns().stream()
                                .noneMatch(column.standardName()::equalsIgnoreCase)))
            .toList();
    return new MatchColumnsView(
        load.id().toString(),
        load.fileName(),
        ours,
        choices(file),
        file,
        Reports.fault(load, screens.messages()),
        problems);
  }

  private static List<Choice> choices(List<MatchColumnsView.Theirs> file) {
    return file.stream()
        .map(
            column ->
                Choice.of(
                    column.name(),
                    column.samples().isEmpty()
                        ? column.name()
                        : column.name() + " (" + column.samples() + ")"))
        .toList();
  }
}
