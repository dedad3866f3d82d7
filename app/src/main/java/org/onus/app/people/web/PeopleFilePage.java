package org.onus.app.people.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.RefusalWords;
import org.onus.app.kernel.WorkingFiles;
import org.onus.app.people.People;
import org.onus.app.people.files.FileKind;
import org.onus.app.people.files.PeopleFiles;
import org.onus.app.ui.Choice;
import org.onus.app.ui.OneOrOther;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.onus.engine.incidents.UnusableFileException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Choose a file of what an agency holds about people, or says of them. */
@Controller
@Requires(Act.LOAD_PEOPLE)
@RequestMapping("/people-files")
class PeopleFilePage {
  private static final String TEMPLATE = "people/web/peopleFile";
  private final Screens screens;
  private final PeopleFiles files;
  private final People people;
  private final WorkingFiles working;

  PeopleFilePage(Screens screens, PeopleFiles files, People people, WorkingFiles working) {
    this.screens = screens;
    this.files = files;
    this.people = people;
    this.working = working;
  }

  @GetMapping
  View show(
      Reader reader,
      @RequestParam(name = "too-large", required = false) @Nullable String tooLarge) {
    OneOrOther agency = AgencyAnswer.of(people, reader, "", "");
    return tooLarge == null
        ? screens.show(TEMPLATE, view("", agency, Problems.none()))
        : screens.refuse(
            TEMPLATE,
            view(
                "", agency, Problems.of("file", screens.messages().text("people.file.too-large"))));
  }

  @PostMapping
  View send(
      Reader reader,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String holds,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(name = "agency-other", defaultValue = "") String other)
      throws IOException {
    OneOrOther answer = AgencyAnswer.of(people, reader, agency, other);
    Problems problems = Problems.none();
    FileKind kind = FileKind.of(holds).orElse(null);
    if (kind == null) {
      problems.add("holds", screens.messages().text("people.file.holds.missing"));
    }
    Agency owner = AgencyAnswer.agency(answer, problems, screens.messages());
    if (file == null || Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty()) {
      problems.add("file", screens.messages().text("people.file.missing"));
    } else if (file.getSize() > PeopleFiles.MOST_BYTES) {
      problems.add("file", screens.messages().text("people.file.too-large"));
    }
    if (file == null || kind == null || owner == null || !problems.isEmpty()) {
      return screens.refuse(TEMPLATE, view(holds, answer, problems));
    }
    Path copy = working.make();
    try {
      file.transferTo(copy);
      UUID id =
          files.choose(
              reader,
              kind,
              owner,
              Objects.requireNonNullElse(file.getOriginalFilename(), ""),
              copy);
      return new RedirectView("/people-files/" + id);
    } catch (UnusableFileException unusable) {
      return screens.refuse(
          TEMPLATE,
          view(
              holds,
              answer,
              Problems.of(
                  "file",
                  screens
                      .messages()
                      .text(RefusalWords.key(unusable), (Object[]) unusable.values()))));
    } finally {
      Files.delete(copy);
    }
  }

  private PeopleFileView view(String holds, OneOrOther agency, Problems problems) {
    List<Choice> kinds =
        Arrays.stream(FileKind.values())
            .map(
                kind ->
                    new Choice(
                        kind.name(),
                        screens.messages().text(kind.label()),
                        screens.messages().text(kind.label() + ".hint")))
            .toList();
    return new PeopleFileView(kinds, holds, agency, problems);
  }
}
