package org.onus.app.identification.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.identification.rulebook.Definition;
import org.onus.app.identification.rulebook.Definition.Kind;
import org.onus.app.identification.rulebook.InForce;
import org.onus.app.identification.rulebook.Rulebook;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.onus.engine.criteria.Criterion;
import org.onus.engine.incidents.UnusableFileException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The rules and profiles in force, and an analyst's own added to them. */
@Controller
@Requires(Act.KEEP_RULES)
@RequestMapping("/rulebook")
class RulebookPage {
  private static final String TEMPLATE = "identification/web/rulebook";
  private final Screens screens;
  private final Rulebook rulebook;

  RulebookPage(Screens screens, Rulebook rulebook) {
    this.screens = screens;
    this.rulebook = rulebook;
  }

  @GetMapping
  View show(Reader reader, @RequestParam(defaultValue = "") String added) {
    return screens.show(TEMPLATE, view(reader, "rule", "", added, Problems.none()));
  }

  @PostMapping
  View send(
      Reader reader,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    Problems problems = Problems.none();
    Optional<Kind> chosen =
        Arrays.stream(Kind.values()).filter(one -> value(one).equals(kind)).findFirst();
    if (chosen.isEmpty()) {
      problems.add("kind", screens.messages().text("identification.rulebook.kind.missing"));
    }
    boolean byFile = file != null && !file.isEmpty();
    String field = byFile ? "file" : "text";
    try {
      String content = byFile && file != null ? content(file) : text.replace("\r\n", "\n");
      if (content.isBlank()) {
        problems.add("text", screens.messages().text("identification.rulebook.text.missing"));
      } else if (chosen.isPresent()) {
        Definition added = rulebook.add(reader, chosen.get(), content);
        return new RedirectView("/rulebook?added=" + added.name());
      }
    } catch (UnusableFileException refused) {
      problems.add(field, Objects.requireNonNull(refused.getMessage()));
    }
    return screens.refuse(TEMPLATE, view(reader, kind, text, "", problems));
  }

  private static String content(MultipartFile file) throws IOException, UnusableFileException {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw new UnusableFileException(
          "The file is not UTF-8 text; save it as UTF-8 and try again.");
    }
  }

  private RulebookView view(
      Reader reader, String kind, String text, String added, Problems problems) {
    Messages messages = screens.messages();
    InForce inForce = rulebook.inForce(reader);
    List<Definition> own = rulebook.own(reader);
    List<RulebookView.Line> profiles =
        inForce.profiles().stream()
            .map(one -> line(one.name(), one.title(), null, own, messages))
            .toList();
    List<RulebookView.Line> rules =
        inForce.rules().stream()
            .map(one -> line(one.name(), one.title(), written(one), own, messages))
            .toList();
    return new RulebookView(
        profiles,
        rules,
        Arrays.stream(Kind.values())
            .map(
                one ->
                    Choice.of(
                        value(one), messages.text("identification.rulebook.kind." + value(one))))
            .toList(),
        kind,
        text,
        Stream.concat(profiles.stream(), rules.stream())
            .filter(line -> line.name().equals(added))
            .findFirst()
            .orElse(null),
        problems);
  }

  /** As its file says it, to be changed and sent under another name. */
  private static String written(Criterion rule) {
    return "name: %s%ntitle: %s%nsource: %s%nrule: |%n%s"
        .formatted(rule.name(), rule.title(), rule.source(), rule.text().indent(2));
  }

  private static RulebookView.Line line(
      String name,
      String title,
      @Nullable String shippedText,
      List<Definition> own,
      Messages messages) {
    List<Definition> versions = own.stream().filter(one -> one.name().equals(name)).toList();
    return new RulebookView.Line(
        name,
        title,
        versions.isEmpty()
            ? messages.text("identification.rulebook.shipped")
            : origin(versions.getLast(), messages),
        versions.isEmpty() ? shippedText : versions.getLast().content(),
        "/list?list=" + name,
        versions.stream()
            .limit(Math.max(0, versions.size() - 1))
            .map(one -> new RulebookView.Earlier(origin(one, messages), one.content()))
            .toList());
  }

  private static String origin(Definition definition, Messages messages) {
    return messages.text(
        "identification.rulebook.own",
        definition.version(),
        Dates.text(definition.addedAt(), messages));
  }

  private static String value(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
