package org.onus.app.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Opens pages and sends forms as a browser without JavaScript would; an analyst's, unless said. */
@TestComponent
public class Browser {
  private static final int MOST_STEPS = 1_000;
  private final ObjectProvider<MockMvcTester> pages;
  private final @Nullable Role role;
  private final @Nullable Map<String, Cookie> cookies;

  @Autowired
  Browser(ObjectProvider<MockMvcTester> pages) {
    this(pages, Role.ANALYST, null);
  }

  private Browser(
      ObjectProvider<MockMvcTester> pages,
      @Nullable Role role,
      @Nullable Map<String, Cookie> cookies) {
    this.pages = pages;
    this.role = role;
    this.cookies = cookies;
  }

  /** The same of somebody in another role. */
  public Browser as(Role other) {
    return new Browser(pages, other, null);
  }

  /** The same of somebody who has not signed in. */
  public Browser ofAStranger() {
    return new Browser(pages, null, null);
  }

  /** A browser of its own, which keeps its cookies from page to page; nobody has signed in yet. */
  public Browser anew() {
    return new Browser(pages, null, new HashMap<>());
  }

  /** The value of a cookie that it keeps. */
  public @Nullable String cookie(String name) {
    Cookie kept = cookies == null ? null : cookies.get(name);
    return kept == null ? null : kept.getValue();
  }

  /** Opens an address. */
  public PageSeen open(String address) {
    return see(MockMvcRequestBuilders.get(URI.create(address)));
  }

  /** Opens a redirect's target, and again until the service has done the work that it shows. */
  public PageSeen follow(PageSeen page) {
    for (int i = 0; i < MOST_STEPS; i++) {
      if (page.status() != 302) {
        if (page.document().select("meta[http-equiv=refresh]").isEmpty()) {
          return page;
        }
        pause();
        page = open(page.link("Look again"));
      } else {
        page = open(page.redirect());
      }
    }
    throw new AssertionError("the work did not end: " + page.main());
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Sends a form with its token; follows no redirect. */
  public PageSeen send(String address, Map<String, String> fields) {
    var request = MockMvcRequestBuilders.post(URI.create(address)).with(csrf());
    fields.forEach(request::param);
    return see(request);
  }

  /** Sends a form with a file. */
  public PageSeen upload(
      String address, String field, String fileName, byte[] content, Map<String, String> fields) {
    var request =
        MockMvcRequestBuilders.multipart(URI.create(address))
            .file(new MockMultipartFile(field, fileName, "text/csv", content));
    fields.forEach(request::param);
    return see(request.with(csrf()));
  }

  /** Performs any request. */
  public PageSeen see(AbstractMockHttpServletRequestBuilder<?> request) {
    if (role != null) {
      request.with(user(TestPeople.signedIn(role)));
    }
    if (cookies != null && !cookies.isEmpty()) {
      request.cookie(cookies.values().toArray(Cookie[]::new));
    }
    MockHttpServletResponse response =
        pages.getObject().perform(request).getMvcResult().getResponse();
    if (cookies != null) {
      for (Cookie cookie : response.getCookies()) {
        if (cookie.getMaxAge() == 0) {
          cookies.remove(cookie.getName());
        } else {
          cookies.put(cookie.getName(), cookie);
        }
      }
    }
    return new PageSeen(response);
  }
}
