package org.onus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of the repository lead to one another. */
class DocsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)");

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<Path> pages = pages(ROOT.resolve("docs"));
    assertThat(pages).hasSizeGreaterThan(30);
    for (Path page : Stream.concat(pages.stream(), Stream.of(ROOT.resolve("README.md"))).toList()) {
      assertThat(links(page)).as(page.toString()).allSatisfy(link -> assertThat(link).exists());
    }
  }

  @Test
  void everyNumberAndEveryRoomIsReachedFromTheFirstPage() throws IOException {
    Path methods = ROOT.resolve("docs/methods");
    assertThat(links(methods.resolve("README.md")))
        .containsAll(pages(methods).stream().filter(page -> !page.endsWith("README.md")).toList());
    assertThat(links(ROOT.resolve("README.md"))).containsAll(pages(ROOT.resolve("docs/rooms")));
  }

  private static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).map(Path::normalize).toList();
    }
  }

  private static List<Path> links(Path page) throws IOException {
    return LINK.matcher(Files.readString(page))
        .results()
        .map(link -> page.resolveSibling(link.group(1)).normalize())
        .toList();
  }
}
