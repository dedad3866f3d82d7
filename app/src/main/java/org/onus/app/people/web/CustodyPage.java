package org.onus.app.people.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.RefusalWords;
import org.onus.app.kernel.WorkingFiles;
import org.onus.app.people.CustodyFiles;
import org.onus.app.people.People;
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

/** Choose a file of custody spells. */
@Controller
@Requires(Act.LOAD_CUSTODY)
@RequestMapping("/custody")
class CustodyPage {
  private static final String TEMPLATE = "people/web/custody";
  private final Screens screens;
  private final CustodyFiles files;
  private final People people;
  private final WorkingFiles working;

  CustodyPage(Screens screens, CustodyFiles files, People people, WorkingFiles working) {
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
        ? screens.show(TEMPLATE, new CustodyView(agency, Problems.none()))
        : screens.refuse(TEMPLATE, new CustodyView(agency, problem("file", "too-large")));
  }

  @PostMapping
  View send(
      Reader reader,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(name = "agency-other", defaultValue = "") String other)
      throws IOException {
    OneOrOther answer = AgencyAnswer.of(people, reader, agency, other);
    Problems problems = Problems.none();
    String owner = answer.value();
    if (owner.isEmpty() || owner.length() > Agency.LONGEST) {
      problems.add(
          answer.faultyField("agency"), screens.messages().text("people.custody.agency.missing"));
    }
    if (file == null || Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty()) {
      problems.add("file", screens.messages().text("people.custody.missing"));
    }
    if (file == null || !problems.isEmpty()) {
      return screens.refuse(TEMPLATE, new CustodyView(answer, problems));
    }
    Path copy = working.make();
    try {
      file.transferTo(copy);
      UUID id =
          files.choose(
              reader,
              new Agency(owner),
              Objects.requireNonNullElse(file.getOriginalFilename(), ""),
              copy);
      return new RedirectView("/custody/" + id);
    } catch (UnusableFileException unusable) {
      return screens.refuse(
          TEMPLATE, new CustodyView(answer, Problems.of("file", words(unusable))));
    } finally {
      Files.delete(copy);
    }
  }

  private String words(UnusableFileException unusable) {
    return screens.messages().text(RefusalWords.key(unusable), (Object[]) unusable.values());
  }

  private Problems problem(String field, String what) {
    return Problems.of(field, screens.messages().text("people.custody." + what));
  }
}
