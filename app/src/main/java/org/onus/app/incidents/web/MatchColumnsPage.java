package org.onus.app.incidents.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.incidents.loading.Load;
import org.onus.app.incidents.loading.LoadState;
import org.onus.app.incidents.loading.Loading;
import org.onus.app.incidents.loading.Matching;
import org.onus.app.kernel.FirstRows;
import org.onus.app.ui.ColumnMatch;
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
    return screens.show(TEMPLATE, view(load, named(Loading.matching(load)), Problems.none()));
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
    Matching matching = new Matching(theirs);
    Problems problems = ColumnMatch.problems(wanted(), named(matching), screens.messages());
    if (!problems.isEmpty()) {
      return screens.refuse(TEMPLATE, view(load, named(matching), problems));
    }
    loading.check(reader, id, matching);
    return new RedirectView("/incidents/load/" + id + "/progress");
  }

  private ColumnMatch view(Load load, Map<String, String> theirs, Problems problems) {
    FirstRows header = load.header();
    return ColumnMatch.of(
        "/incidents/load/" + load.id(),
        load.fileName(),
        wanted(),
        header.columns(),
        header.samples(),
        theirs,
        Reports.fault(load, screens.messages()),
        problems);
  }

  private static Map<String, String> named(Matching matching) {
    return matching.theirs().entrySet().stream()
        .collect(Collectors.toMap(one -> one.getKey().standardName(), Map.Entry::getValue));
  }

  private List<ColumnMatch.Wanted> wanted() {
    return Arrays.stream(IncidentColumn.values())
        .map(
            column -> {
              String words = "incidents.column." + column.standardName();
              return new ColumnMatch.Wanted(
                  column.standardName(),
                  column.required(),
                  screens.messages().text(words),
                  screens.messages().text(words + ".hint"));
            })
        .toList();
  }
}
