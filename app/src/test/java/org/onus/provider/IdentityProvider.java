package org.onus.provider;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.springframework.web.context.ContextLoaderListener;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;
import org.springframework.web.servlet.DispatcherServlet;

/** Spring's own authorisation server in a Tomcat of its own, at a free port of this computer. */
public final class IdentityProvider implements AutoCloseable {
  public static final String CLIENT = "onus";
  public static final String SECRET = "known to both";
  static final String PASSWORD = "of the organisation";

  /** What the provider says of each of its people beside their subject. */
  private static final Map<String, Map<String, Object>> CLAIMS = new ConcurrentHashMap<>();

  private final Tomcat tomcat = new Tomcat();
  private final String issuer;

  private IdentityProvider() throws IOException, LifecycleException {
    tomcat.setBaseDir(Files.createTempDirectory("provider").toString());
    tomcat.setPort(0);
    AnnotationConfigWebApplicationContext spring = new AnnotationConfigWebApplicationContext();
    spring.register(ProviderConfiguration.class);
    Context context = tomcat.addContext("", null);
    context.addServletContainerInitializer(
        (_, servlets) -> servlets.addListener(new ContextLoaderListener(spring)), null);
    FilterDef security = new FilterDef();
    security.setFilterName("springSecurityFilterChain");
    security.setFilter(new DelegatingFilterProxy());
    context.addFilterDef(security);
    FilterMap everywhere = new FilterMap();
    everywhere.setFilterName("springSecurityFilterChain");
    everywhere.addURLPattern("/*");
    context.addFilterMap(everywhere);
    Tomcat.addServlet(context, "pages", new DispatcherServlet(spring)).setLoadOnStartup(1);
    context.addServletMappingDecoded("/", "pages");
    tomcat.start();
    issuer = "http://localhost:" + tomcat.getConnector().getLocalPort();
  }

  public static IdentityProvider start() {
    try {
      return new IdentityProvider();
    } catch (IOException | LifecycleException failure) {
      throw new IllegalStateException(failure);
    }
  }

  public String issuer() {
    return issuer;
  }

  /** From now on the provider says this of somebody. */
  public void says(String subject, Map<String, Object> claims) {
    CLAIMS.put(subject, claims);
  }

  static Map<String, Object> claims(String subject) {
    return CLAIMS.getOrDefault(subject, Map.of());
  }

  /** Signs somebody in to the provider and answers where it sends their browser back to. */
  public URI signIn(String subject, String authorise) {
    String form = "username=" + subject + "&password=" + PASSWORD.replace(" ", "+");
    try (HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      browser.send(
          HttpRequest.newBuilder(URI.create(issuer + "/login"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form))
              .build(),
          BodyHandlers.discarding());
      return URI.create(
          browser
              .send(
                  HttpRequest.newBuilder(URI.create(authorise)).build(), BodyHandlers.discarding())
              .headers()
              .firstValue("Location")
              .orElseThrow());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
