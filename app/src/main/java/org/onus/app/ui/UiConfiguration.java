package org.onus.app.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.webjars.WebJarVersionLocator;

/** Templates and the files that pages ask for: styles, scripts, pictures. */
@Configuration(proxyBeanMethods = false)
class UiConfiguration implements WebMvcConfigurer {
  /** The compiled templates, or with {@code onus.templates} set the files themselves, re-read. */
  @Bean
  static TemplateEngine templates(@Value("${onus.templates:}") String folder) {
    ClassLoader classes = UiConfiguration.class.getClassLoader();
    if (folder.isEmpty()) {
      TemplateEngine compiled =
          TemplateEngine.createPrecompiled(null, ContentType.Html, classes, "org.onus.app");
      compiled.setBinaryStaticContent(true);
      return compiled;
    }
    return TemplateEngine.create(
        new DirectoryCodeResolver(Path.of(folder)),
        Path.of("target/jte-development"),
        ContentType.Html,
        classes,
        "org.onus.app");
  }

  /**
   * The pages' files. The fonts and images of GOV.UK Frontend are not linked from any page and not
   * at the addresses its styles name: GDS Transport and the crown belong to gov.uk alone.
   */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    String moj = webjar("ministryofjustice__frontend") + "moj/";
    serve(registry, "/assets/onus/**", "classpath:/static/onus/");
    serve(registry, "/assets/govuk/**", webjar("govuk-frontend") + "dist/govuk/");
    serve(registry, "/assets/moj/**", moj);
    serve(registry, "/assets/chart/**", webjar("chart.js") + "dist/");
    serve(registry, "/assets/htmx/**", webjar("htmx.org") + "dist/");
    serve(registry, "/assets/cytoscape/**", webjar("cytoscape") + "dist/");
    serve(registry, "/assets/images/icon-*", moj + "assets/images/");
  }

  private static String webjar(String name) {
    String version = new WebJarVersionLocator().version(name);
    return "classpath:/META-INF/resources/webjars/" + name + "/" + version + "/";
  }

  /** Addresses carry a hash of the content, so that a browser may keep each file for a year. */
  private static void serve(ResourceHandlerRegistry registry, String pattern, String location) {
    registry
        .addResourceHandler(pattern)
        .addResourceLocations(location)
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }
}
