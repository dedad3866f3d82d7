package org.onus.app.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Shows a room's template with the room's record, framed by the layout. */
@Component
public class Screens {
  private final TemplateEngine templates;
  private final MessageSource messages;
  private final ResourceUrlProvider assets;
  private final List<NavigationItem> navigation;
  private final boolean demonstration;

  Screens(
      TemplateEngine templates,
      MessageSource messages,
      ResourceUrlProvider assets,
      List<NavigationItem> navigation,
      @Value("${onus.demonstration}") boolean demonstration) {
    this.templates = templates;
    this.messages = messages;
    this.assets = assets;
    this.navigation =
        navigation.stream().sorted(Comparator.comparingInt(NavigationItem::place)).toList();
    this.demonstration = demonstration;
  }

  /**
   * Shows a page.
   *
   * @param template folder and name without suffix, {@code incidents/web/check}
   * @param page the record that the template takes as its parameter {@code page}
   */
  public View show(String template, Object page) {
    return new Screen(template, page, HttpStatus.OK);
  }

  /** Shows the page again with its problems: HTTP 422, so that machines see the refusal too. */
  public View refuse(String template, Object page) {
    return new Screen(template, page, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Shows a page under the given HTTP status. */
  public View show(String template, Object page, HttpStatus status) {
    return new Screen(template, page, status);
  }

  /** The words of the pages in the language of the request being answered. */
  public Messages messages() {
    return new Messages(messages, LocaleContextHolder.getLocale());
  }

  private Frame frame(HttpServletRequest request) {
    CsrfToken token =
        Objects.requireNonNull((CsrfToken) request.getAttribute(CsrfToken.class.getName()));
    return new Frame(
        new Messages(messages, RequestContextUtils.getLocale(request)),
        new Frame.Csrf(token.getParameterName(), token.getToken()),
        request.getRequestURI(),
        (Standing) request.getAttribute(Standing.class.getName()),
        demonstration,
        navigation,
        this::versioned);
  }

  private String versioned(String path) {
    return Objects.requireNonNullElse(assets.getForLookupPath(path), path);
  }

  private final class Screen implements View {
    private final String template;
    private final Object page;
    private final HttpStatus status;

    Screen(String template, Object page, HttpStatus status) {
      this.template = template;
      this.page = page;
      this.status = status;
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Utf8ByteOutput output = new Utf8ByteOutput();
      templates.render(template + ".jte", Map.of("frame", frame(request), "page", page), output);
      response.setStatus(status.value());
      response.setContentType("text/html;charset=UTF-8");
      response.setContentLength(output.getContentLength());
      output.writeTo(response.getOutputStream());
    }
  }
}
