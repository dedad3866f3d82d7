package org.onus.app.access.signin;

import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Open;
import org.onus.app.access.Requires;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What each page and form of the service requires. */
@Component
class Routes {
  private final ObjectProvider<RequestMappingHandlerMapping> mapping;
  private volatile @Nullable Map<String, Act> byPath;

  Routes(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mapping) {
    this.mapping = mapping;
  }

  /** Files, error pages and the way in are for everybody. */
  static boolean isOpen(Object handler) {
    return !(handler instanceof HandlerMethod method)
        || ErrorController.class.isAssignableFrom(method.getBeanType())
        || annotation(method, Open.class) != null;
  }

  /**
   * What the handler requires.
   *
   * @throws IllegalStateException if nobody declared it: such a page is shut to all
   */
  static Act actOf(Object handler) {
    Requires rule =
        handler instanceof HandlerMethod method ? annotation(method, Requires.class) : null;
    if (rule == null) {
      throw new IllegalStateException("No rule was declared for " + handler);
    }
    return rule.value();
  }

  /**
   * What one does by opening a page; null if there is none.
   *
   * @param path as the page declares it, {@code /people/{record}}
   */
  @Nullable Act actOf(String path) {
    Map<String, Act> known = byPath;
    if (known == null) {
      known = read();
      byPath = known;
    }
    return known.get(path);
  }

  private Map<String, Act> read() {
    Map<String, Act> acts = new HashMap<>();
    mapping
        .getObject()
        .getHandlerMethods()
        .forEach(
            (route, method) -> {
              if (!isOpen(method)
                  && route.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                route.getPatternValues().forEach(path -> acts.putIfAbsent(path, actOf(method)));
              }
            });
    return acts;
  }

  private static <A extends Annotation> @Nullable A annotation(
      HandlerMethod method, Class<A> type) {
    A onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
    return onMethod != null
        ? onMethod
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
  }
}
