package org.onus.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;

/** A page as its reader meets it: by heading, error summary, field and table, not by markup. */
public final class PageSeen {
  private final MockHttpServletResponse response;
  private final Document document;

  PageSeen(MockHttpServletResponse response) {
    this.response = response;
    this.document = Jsoup.parse(text());
  }

  public int status() {
    return response.getStatus();
  }

  public @Nullable String header(String name) {
    return response.getHeader(name);
  }

  /** Where a redirect leads. */
  public String redirect() {
    assertThat(status()).isBetween(301, 303);
    return Objects.requireNonNull(response.getRedirectedUrl());
  }

  /** The whole body as text, for downloads. */
  public String text() {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  /** The whole body, for downloads that are no text. */
  public byte[] bytes() {
    return response.getContentAsByteArray();
  }

  public Document document() {
    return document;
  }

  public String title() {
    return document.title();
  }

  /** The one h1. */
  public String heading() {
    List<String> headings = document.select("h1").eachText();
    assertThat(headings).hasSize(1);
    return headings.getFirst();
  }

  /** What the main part says. */
  public String main() {
    return document.select("main").text();
  }

  /** The main part with its markup, but for the forms' tokens, which are chance. */
  public String markup() {
    Document page = document.clone();
    page.select("input[name=_csrf]").remove();
    return page.select("main").outerHtml();
  }

  /** Every address that the page leads or sends to. */
  public List<String> addresses() {
    return Stream.concat(
            document.select("[href]").eachAttr("href").stream(),
            document.select("[action]").eachAttr("action").stream())
        .toList();
  }

  /** The sentences of the error summary; each is checked to lead to its field, which repeats it. */
  public List<String> problems() {
    for (Element link : document.select(".govuk-error-summary a")) {
      String field = link.attr("href").substring(1);
      assertThat(document.select("#" + field)).as("the field of: " + link.text()).hasSize(1);
      assertThat(document.select("#" + field + "-error").text()).contains(link.text());
    }
    return document.select(".govuk-error-summary li").eachText();
  }

  /** The rows of the table whose caption is given, cell by cell. */
  public List<List<String>> table(String caption) {
    Element table =
        document.select("table").stream()
            .filter(t -> t.select("caption").text().equals(caption))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no table '" + caption + "' in: " + main()));
    return table.select("tbody tr").stream().map(row -> row.select("th, td").eachText()).toList();
  }

  /** The value beside a key of a summary list. */
  public String summary(String key) {
    return document.select(".govuk-summary-list__row").stream()
        .filter(row -> row.select("dt").text().equals(key))
        .map(row -> row.select("dd").text())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no '" + key + "' in: " + main()));
  }

  /** The value of a form's field as it stands. */
  public String field(String name) {
    Element select = document.selectFirst("select[name=" + name + "] option[selected]");
    Element input = document.selectFirst("input[name=" + name + "]");
    return select != null ? select.attr("value") : input == null ? "" : input.attr("value");
  }

  /** Where the link with these words leads. */
  public String link(String words) {
    return document.select("a").stream()
        .filter(a -> a.text().equals(words))
        .map(a -> a.attr("href"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no link '" + words + "' in: " + main()));
  }
}
