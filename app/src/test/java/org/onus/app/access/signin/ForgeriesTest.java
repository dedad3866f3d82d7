package org.onus.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What another site makes a browser send, and fields that no form has. */
@ServiceTest
class ForgeriesTest {
  private final Map<RequestMappingInfo, HandlerMethod> handlers;
  private final Browser browser;

  @Autowired
  ForgeriesTest(
      Browser browser,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.browser = browser;
    handlers = mapping.getHandlerMethods();
  }

  @Test
  void noFormIsTakenWithoutItsToken() {
    List<String> addresses = new ArrayList<>(List.of("/sign-in", "/sign-out"));
    handlers.forEach(
        (route, _) -> {
          if (route.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
            route.getPatternValues().forEach(path -> addresses.add(path.replaceAll("[{}]", "")));
          }
        });

    assertThat(addresses).hasSizeGreaterThan(20);
    for (String address : addresses) {
      for (Role role : List.of(Role.COORDINATOR, Role.ADMINISTRATOR)) {
        assertThat(browser.as(role).see(MockMvcRequestBuilders.post(address)).status())
            .as(address)
            .isEqualTo(403);
      }
    }
  }

  /** No object is filled from whatever a request brings: each handler names the fields it takes. */
  @Test
  void noHandlerTakesFieldsThatItDoesNotName() {
    Set<Class<?>> served =
        Set.of(
            Reader.class,
            Authentication.class,
            HttpServletRequest.class,
            HttpServletResponse.class);
    List<String> bound = new ArrayList<>();
    for (HandlerMethod handler : handlers.values()) {
      if (!handler.getBeanType().getName().startsWith("org.onus.")) {
        continue;
      }
      for (Parameter parameter : handler.getMethod().getParameters()) {
        if (parameter.isAnnotationPresent(ModelAttribute.class)
            || (parameter.getAnnotations().length == 0 && !served.contains(parameter.getType()))) {
          bound.add(handler + " " + parameter);
        }
      }
    }

    assertThat(bound).isEmpty();
  }
}
