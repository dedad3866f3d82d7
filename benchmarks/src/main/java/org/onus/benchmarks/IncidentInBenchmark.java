package org.onus.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onus.app.Service;
import org.onus.app.access.Reader;
import org.onus.app.incidents.loading.LoadState;
import org.onus.app.incidents.loading.Loading;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Here;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.synthetic.CannotGenerateException;
import org.onus.synthetic.Forces;
import org.onus.synthetic.Progress;
import org.onus.synthetic.Settings;
import org.onus.synthetic.Shape;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One incident typed into the page until the list has changed, through HTTP, with a million
 * incidents of a hundred thousand people stored; then the list itself. The answer to the form comes
 * after the commit, and the person is scored in that transaction.
 */
final class IncidentInBenchmark {

  private static final Agency FORCE = new Agency("Invented Police");
  private static final int PEOPLE = 100_000;
  private static final int INCIDENTS = 1_000_000;
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String address;

  private IncidentInBenchmark(String address) {
    this.address = address;
  }

  /** Arguments: working folder, how many incidents to type. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, CannotGenerateException, UnusableFileException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    LocalDate today = LocalDate.now(Here.clock());
    Forces.generate(
        Settings.of(Shape.GREATER_MANCHESTER, PEOPLE, 1, today).withIncidents(INCIDENTS),
        folder.resolve("million"),
        Progress.NONE);
    try (ConfigurableApplicationContext service =
        SpringApplication.run(
            Service.class, "--server.port=0", "--onus.data-dir=" + folder.resolve("data"))) {
      load(service.getBean(Loading.class), folder.resolve("million").resolve("incidents.csv"));
      String port = service.getEnvironment().getRequiredProperty("local.server.port");
      new IncidentInBenchmark("http://127.0.0.1:" + port)
          .run(Integer.parseInt(arguments[1]), today);
    }
    System.exit(0);
  }

  private static void load(Loading loading, Path file)
      throws IOException, InterruptedException, UnusableFileException {
    long start = System.nanoTime();
    Reader reader = Reader.service("benchmark");
    UUID id = loading.begin(reader, FORCE, "incidents.csv", file);
    loading.check(reader, id, Loading.matching(loading.find(reader, id).orElseThrow()));
    await(loading, reader, id, LoadState.CHECKED);
    double checked = seconds(start);
    loading.commit(reader, id);
    await(loading, reader, id, LoadState.COMMITTED);
    print(
        "load of a million incidents: checked after %.1f s, on the list after %.1f s",
        checked, seconds(start));
  }

  private static void await(Loading loading, Reader reader, UUID id, LoadState wanted)
      throws InterruptedException {
    while (loading.find(reader, id).orElseThrow().state() != wanted) {
      Thread.sleep(50);
    }
  }

  private void run(int times, LocalDate today) throws IOException, InterruptedException {
    get("/list");
    double[] in = new double[times];
    double[] list = new double[times];
    for (int i = 0; i < times; i++) {
      String form = get("/incidents/new").body();
      Map<String, String> fields = fields(form, i, today);
      long start = System.nanoTime();
      HttpResponse<String> answer = post("/incidents/new", fields);
      in[i] = seconds(start) * 1_000;
      if (answer.statusCode() != 302 && answer.statusCode() != 303) {
        throw new IOException("The form was refused with status " + answer.statusCode());
      }
      start = System.nanoTime();
      get("/list");
      list[i] = seconds(start) * 1_000;
    }
    report("incident in, list changed", in);
    report("list page read", list);
  }

  private static Map<String, String> fields(String form, int i, LocalDate today)
      throws IOException {
    Matcher csrf = CSRF.matcher(form);
    if (!csrf.find()) {
      throw new IOException("The form has no token");
    }
    return Map.ofEntries(
        Map.entry("_csrf", csrf.group(1)),
        Map.entry("token", UUID.randomUUID().toString()),
        Map.entry("agency", FORCE.name()),
        Map.entry("person", "GP%07d".formatted(1 + i * 37 % PEOPLE)),
        Map.entry("incident", "BENCH-" + i),
        Map.entry("date-day", String.valueOf(today.getDayOfMonth())),
        Map.entry("date-month", String.valueOf(today.getMonthValue())),
        Map.entry("date-year", String.valueOf(today.getYear())),
        Map.entry("offence", "SC15004"));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void report(String what, double[] millis) {
    Arrays.sort(millis);
    print(
        "%s: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms (%d times)",
        what, at(millis, 50), at(millis, 95), at(millis, 99), millis.length);
  }

  private static double at(double[] sorted, int percentile) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percentile / 100)];
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
