package org.onus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A room's templates use their own room's templates and records, and the kit. */
class TemplateTests {
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Pattern CALL = Pattern.compile("@template\\.(\\w+)\\.");
  private static final Pattern WEB_IMPORT =
      Pattern.compile("@import\\s+(?:static\\s+)?org\\.onus\\.app\\.(\\w+)\\.web\\.");

  @Test
  void ourTemplatesStayInTheirRoom() throws IOException {
    Map<String, String> templates = new TreeMap<>();
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jte")).toList()) {
        templates.put(TEMPLATES.relativize(file).toString(), Files.readString(file));
      }
    }

    assertThat(templates).isNotEmpty();
    assertThat(strays(templates)).isEmpty();
  }

  @Test
  void aTemplateThatCallsANeighbourIsFound() {
    assertThat(strays(Map.of("room/web/a.jte", "@template.other.web.b(x = 1)")))
        .containsExactly("room/web/a.jte uses other");
  }

  @Test
  void aTemplateThatShowsANeighboursRecordIsFound() {
    assertThat(strays(Map.of("room/web/a.jte", "@import org.onus.app.other.web.BView")))
        .containsExactly("room/web/a.jte uses other");
  }

  @Test
  void theKitKnowsNoRoom() {
    assertThat(strays(Map.of("ui/a.jte", "@template.room.web.b()")))
        .containsExactly("ui/a.jte uses room");
  }

  private static List<String> strays(Map<String, String> templates) {
    List<String> found = new ArrayList<>();
    templates.forEach(
        (name, text) -> {
          String room = name.substring(0, name.indexOf('/'));
          Stream.concat(CALL.matcher(text).results(), WEB_IMPORT.matcher(text).results())
              .map(use -> use.group(1))
              .filter(used -> !used.equals(room) && !used.equals("ui"))
              .forEach(used -> found.add(name + " uses " + used));
        });
    return found;
  }
}
