package org.onus.app.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Opens pages and sends forms as a browser without JavaScript would. */
@TestComponent
public class Browser {
  private final ObjectProvider<MockMvcTester> pages;

  Browser(ObjectProvider<MockMvcTester> pages) {
    this.pages = pages;
  }

  /** Opens an address. */
  public PageSeen open(String address) {
    return see(MockMvcRequestBuilders.get(java.net.URI.create(address)));
  }

  /** Sends a form with its token; follows no redirect. */
  public PageSeen send(String address, Map<String, String> fields) {
    var request = MockMvcRequestBuilders.post(java.net.URI.create(address)).with(csrf());
    fields.forEach(request::param);
    return see(request);
  }

  /** Sends a form with a file. */
  public PageSeen upload(
      String address, String field, String fileName, byte[] content, Map<String, String> fields) {
    var request =
        MockMvcRequestBuilders.multipart(java.net.URI.create(address))
            .file(
                new org.springframework.mock.web.MockMultipartFile(
                    field, fileName, "text/csv", content));
    fields.forEach(request::param);
    return see(request.with(csrf()));
  }

  /** Performs any request. */
  public PageSeen see(AbstractMockHttpServletRequestBuilder<?> request) {
    MockHttpServletResponse response =
        pages.getObject().perform(request).getMvcResult().getResponse();
    return new PageSeen(response);
  }
}
