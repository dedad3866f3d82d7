package org.onus.app.access.signin;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the guard before every page and hands the reader to the pages as a method argument. */
@Component
class ReaderOfRequest implements HandlerMethodArgumentResolver, WebMvcConfigurer {
  private final RouteGuard guard;

  ReaderOfRequest(RouteGuard guard) {
    this.guard = guard;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(guard);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Reader.class;
  }

  @Override
  public Reader resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return (Reader)
        Objects.requireNonNull(
            request.getAttribute(Reader.class.getName(), RequestAttributes.SCOPE_REQUEST));
  }
}
