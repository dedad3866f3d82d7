package org.onus.app.people.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.kernel.RefusalWords;
import org.onus.app.people.files.ChosenFile;
import org.onus.app.people.files.FileKind;
import org.onus.app.people.files.FileState;
import org.onus.app.people.files.PeopleFiles;
import org.onus.app.ui.ColumnMatch;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.onus.engine.incidents.StandardColumn;
import org.onus.engine.incidents.UnusableFileException;
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

/** Which column of a people file is which; asked where its header leaves that open. */
@Controller
@Requires(Act.LOAD_PEOPLE)
@RequestMapping("/people-files/{id}/columns")
class MatchPeopleColumnsPage {
  private static final String TEMPLATE = "people/web/matchColumns";
  private final Screens screens;
  private final PeopleFiles files;

  MatchPeopleColumnsPage(Screens screens, PeopleFiles files) {
    this.screens = screens;
    this.files = files;
  }

  @GetMapping
  View show(Reader reader, @PathVariable UUID id) {
    ChosenFile file = found(files.open(reader, id).orElse(null));
    return file.state() == FileState.MATCHING || file.state() == FileState.CHECKED
        ? screens.show(TEMPLATE, view(file, files.matching(file), Problems.none()))
        : new RedirectView("/people-files/" + id);
  }

  @PostMapping
  View send(Reader reader, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    ChosenFile file = found(files.find(reader, id).orElse(null));
    Map<String, String> theirs = new HashMap<>();
    for (ColumnMatch.Wanted column : wanted(file.kind())) {
      String answer = fields.getOrDefault(column.name(), "");
      if (file.header().columns().contains(answer)) {
        theirs.put(column.name(), answer);
      }
    }
    Problems problems = ColumnMatch.problems(wanted(file.kind()), theirs, screens.messages());
    if (!problems.isEmpty()) {
      return screens.refuse(TEMPLATE, view(file, theirs, problems));
    }
    try {
      files.match(reader, file, theirs);
      return new RedirectView("/people-files/" + id);
    } catch (UnusableFileException unusable) {
      String first = wanted(file.kind()).getFirst().name();
      return screens.refuse(
          TEMPLATE,
          view(
              file,
              theirs,
              Problems.of(
                  first,
                  screens
                      .messages()
                      .text(RefusalWords.key(unusable), (Object[]) unusable.values()))));
    }
  }

  private static ChosenFile found(@Nullable ChosenFile file) {
    if (file == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return file;
  }

  private ColumnMatch view(ChosenFile file, Map<String, String> theirs, Problems problems) {
    return ColumnMatch.of(
        "/people-files/" + file.id(),
        file.fileName(),
        wanted(file.kind()),
        file.header().columns(),
        file.header().samples(),
        theirs,
        file.fault() == null ? null : screens.messages().text(file.fault()),
        problems);
  }

  private List<ColumnMatch.Wanted> wanted(FileKind kind) {
    return files.columns(kind).stream().map(column -> wanted(kind, column)).toList();
  }

  /** A column is called the same in every kind of file, but not everywhere described so. */
  private ColumnMatch.Wanted wanted(FileKind kind, StandardColumn column) {
    String name = column.standardName();
    return new ColumnMatch.Wanted(
        name,
        column.required(),
        screens.messages().text("people.column." + name),
        screens.messages().text(kind.label() + ".column." + name));
  }
}
