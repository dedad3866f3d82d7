package org.onus.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser of their own. */
final class User {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String address;
  private final Times times;

  User(String address, Times times) {
    this.address = address;
    this.times = times;
  }

  /** A user of the service, signed in, whose requests are timed elsewhere. */
  static User signedIn(String address) throws IOException, InterruptedException {
    return signedIn(address, new Times());
  }

  /** A user of the service, signed in. */
  static User signedIn(String address, Times times) throws IOException, InterruptedException {
    User user = new User(address, times);
    Map<String, String> fields =
        Map.of(
            "_csrf", token(user.get("/sign-in").body()),
            "email", Analyst.EMAIL,
            "passphrase", Analyst.PASSPHRASE);
    HttpResponse<String> answer = user.post("/sign-in", fields);
    if (answer.headers().firstValue("Location").orElse("").contains("refused")) {
      throw new IOException("The sign-in was refused");
    }
    return user;
  }

  /** Reads a page that is there only if it contains the mark; counts how long it took. */
  void read(String what, String path, String mark) throws InterruptedException {
    long start = System.nanoTime();
    try {
      HttpResponse<String> answer = get(path);
      times.add(what, Times.since(start));
      if (answer.statusCode() != 200 || !answer.body().contains(mark)) {
        times.addError(what);
      }
    } catch (IOException _) {
      times.addError(what);
    }
  }

  /** Opens the form, and sends an incident of today with it. */
  void addIncident(String person, String incident, LocalDate today) throws InterruptedException {
    try {
      long start = System.nanoTime();
      String form = get("/incidents/new").body();
      times.add("form of an incident", Times.since(start));
      start = System.nanoTime();
      HttpResponse<String> answer = post("/incidents/new", fields(form, person, incident, today));
      times.add("save of an incident", Times.since(start));
      if (answer.statusCode() / 100 != 3) {
        times.addError("save of an incident");
      }
    } catch (IOException _) {
      times.addError("save of an incident");
    }
  }

  /** Asks who is known; from the question to the last byte of the answer. */
  String search(String form, Map<String, String> known) throws IOException, InterruptedException {
    Map<String, String> fields = new HashMap<>(known);
    fields.put("_csrf", token(form));
    long start = System.nanoTime();
    HttpResponse<String> asked = post("/people", fields);
    HttpResponse<String> answer =
        get(URI.create(asked.headers().firstValue("Location").orElseThrow()).getPath());
    times.add("search", Times.since(start));
    if (answer.statusCode() != 200) {
      times.addError("search");
    }
    return answer.body();
  }

  /** Stops typing for a moment; until the few who may be meant are there. */
  String whileTyping(String form, Map<String, String> known)
      throws IOException, InterruptedException {
    Map<String, String> fields = new HashMap<>(known);
    fields.put("_csrf", token(form));
    long start = System.nanoTime();
    HttpResponse<String> answer = post("/people/while-typing?leads=true", fields);
    times.add("while typing", Times.since(start));
    if (answer.statusCode() != 200) {
      times.addError("while typing");
    }
    return answer.body();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).build(),
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
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static Map<String, String> fields(
      String form, String person, String incident, LocalDate today) throws IOException {
    return Map.ofEntries(
        Map.entry("_csrf", token(form)),
        Map.entry("token", UUID.randomUUID().toString()),
        Map.entry("agency", Analyst.FORCE.name()),
        Map.entry("person", person),
        Map.entry("incident", incident),
        Map.entry("date-day", String.valueOf(today.getDayOfMonth())),
        Map.entry("date-month", String.valueOf(today.getMonthValue())),
        Map.entry("date-year", String.valueOf(today.getYear())),
        Map.entry("offence", "SC15004"));
  }

  private static String token(String form) throws IOException {
    Matcher csrf = CSRF.matcher(form);
    if (!csrf.find()) {
      throw new IOException("The form has no token");
    }
    return csrf.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
