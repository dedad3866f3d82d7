package org.onus.app.incidents.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.incidents.loading.Load;
import org.onus.app.incidents.loading.LoadState;
import org.onus.app.incidents.loading.Loading;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.RefusalWords;
import org.onus.app.kernel.WorkingFiles;
import org.onus.app.people.People;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
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

/** Step 1 of a load: choose the file and say whose records it holds. */
@Controller
@Requires(Act.LOAD_INCIDENTS)
@RequestMapping("/incidents/load")
class ChooseFilePage {
  private static final String TEMPLATE = "incidents/web/chooseFile";
  private static final int LONGEST_NAME = 150;
  private final Screens screens;
  private final Loading loading;
  private final People people;
  private final WorkingFiles files;

  ChooseFilePage(Screens screens, Loading loading, People people, WorkingFiles files) {
    this.screens = screens;
    this.loading = loading;
    this.people = people;
    this.files = files;
  }

  @GetMapping
  View show(
      Reader reader,
      @RequestParam(name = "too-large", required = false) @Nullable String tooLarge) {
    if (tooLarge != null) {
      return refuse(reader, "", "", problem("file", "incidents.choose.file.too-large"));
    }
    return screens.show(TEMPLATE, view(reader, "", "", Problems.none()));
  }

  @PostMapping
  View send(
      Reader reader,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(name = "agency-other", defaultValue = "") String other)
      throws IOException {
    Problems problems = Problems.none();
    OneOrOther answer = answer(reader, agency, other);
    Agency owner =
        answer
            .read(
                "agency",
                Agency::read,
                problems,
                screens.messages().text("incidents.agency.missing"))
            .orElse(null);
    if (file == null
        || file.getOriginalFilename() == null
        || file.getOriginalFilename().isEmpty()) {
      problems.add("file", screens.messages().text("incidents.choose.file.missing"));
    }
    if (owner == null || file == null || !problems.isEmpty()) {
      return refuse(reader, agency, other, problems);
    }
    Path copy = files.make();
    try {
      file.transferTo(copy);
      UUID load = loading.begin(reader, owner, name(file), copy);
      return new RedirectView("/incidents/load/" + load + "/columns");
    } catch (UnusableFileException unusable) {
      return refuse(
          reader,
          agency,
          other,
          Problems.of(
              "file",
              screens.messages().text(RefusalWords.key(unusable), (Object[]) unusable.values())));
    } finally {
      Files.delete(copy);
    }
  }

  private View refuse(Reader reader, String agency, String other, Problems problems) {
    return screens.refuse(TEMPLATE, view(reader, agency, other, problems));
  }

  private Problems problem(String field, String key) {
    return Problems.of(field, screens.messages().text(key));
  }

  private ChooseFileView view(Reader reader, String agency, String other, Problems problems) {
    Messages messages = screens.messages();
    List<ChooseFileView.Recent> recent =
        loading.recent(reader).stream().map(load -> recent(load, messages)).toList();
    return new ChooseFileView(answer(reader, agency, other), recent, problems);
  }

  private OneOrOther answer(Reader reader, String agency, String other) {
    return new OneOrOther(
        people.agencies(reader).stream().map(Agency::name).toList(), agency, other);
  }

  private static ChooseFileView.Recent recent(Load load, Messages messages) {
    return new ChooseFileView.Recent(
        "/incidents/load/" + load.id(),
        load.fileName(),
        load.agency().name(),
        Dates.text(load.begunAt(), messages),
        messages.text("incidents.state." + load.state().name().toLowerCase(Locale.ROOT)),
        colour(load.state()));
  }

  private static String colour(LoadState state) {
    return switch (state) {
      case MATCHING, CHECKED -> "yellow";
      case CHECKING, COMMITTING -> "blue";
      case COMMITTED -> "green";
      case CANCELLED -> "grey";
    };
  }

  /** The name without folders, which some browsers send, and not longer than a line. */
  private static String name(MultipartFile file) {
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    String last = name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')));
    String printable = last.replaceAll("\\p{Cntrl}", "");
    return printable.length() <= LONGEST_NAME ? printable : printable.substring(0, LONGEST_NAME);
  }
}
