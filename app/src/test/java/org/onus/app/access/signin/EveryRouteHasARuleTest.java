package org.onus.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.onus.app.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServiceTest
class EveryRouteHasARuleTest {
  private final Collection<HandlerMethod> handlers;

  @Autowired
  EveryRouteHasARuleTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    handlers = mapping.getHandlerMethods().values();
  }

  @Test
  void everyPageAndFormDeclaresWhatItRequires() {
    assertThat(handlers).hasSizeGreaterThan(20);
    for (HandlerMethod handler : handlers) {
      if (!Routes.isOpen(handler)) {
        assertThat(Routes.actOf(handler)).as(handler.toString()).isNotNull();
      }
    }
  }

  @Test
  void aPageWithoutARuleIsShut() throws NoSuchMethodException {
    HandlerMethod undeclared =
        new HandlerMethod(new Undeclared(), Undeclared.class.getDeclaredMethod("show"));

    assertThat(Routes.isOpen(undeclared)).isFalse();
    assertThatThrownBy(() -> Routes.actOf(undeclared)).hasMessageContaining("No rule");
  }

  @Controller
  static class Undeclared {
    @GetMapping("/undeclared")
    String show() {
      return "";
    }
  }
}
