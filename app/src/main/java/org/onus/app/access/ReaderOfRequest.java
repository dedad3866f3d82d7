package org.onus.app.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Standing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.WebRequestInterceptor;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the reader to page controllers as a method argument, and their standing to the layout. */
@Component
class ReaderOfRequest
    implements HandlerMethodArgumentResolver, WebRequestInterceptor, WebMvcConfigurer {
  private final String area;

  ReaderOfRequest(@Value("${onus.area}") String area) {
    this.area = area;
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
    return Reader.atThisComputer();
  }

  @Override
  public void preHandle(WebRequest request) {
    String role = Reader.atThisComputer().role().name().toLowerCase(java.util.Locale.ROOT);
    new Standing("access.role." + role, area).attachTo(request);
  }

  @Override
  public void postHandle(WebRequest request, @Nullable ModelMap model) {}

  @Override
  public void afterCompletion(WebRequest request, @Nullable Exception failure) {}

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addWebRequestInterceptor(this);
  }
}
