package org.onus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.onus.app.database.EmbeddedServer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Processes that serve one PostgreSQL, as {@code onus serve} starts them, and the browser of an
 * analyst who loads a file.
 */
final class ServiceNodes {
  private static final String PASSPHRASE = "eleven quiet otters";
  private static final String BOUNDARY = "----boundary";

  private final List<Process> nodes = new ArrayList<>();
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private final Path folder;
  private EmbeddedServer database;

  ServiceNodes(Path folder) {
    this.folder = folder;
    database = EmbeddedServer.start(folder.resolve("database"));
  }

  /** Ends the process that was started first, as the power or the operating system would. */
  void killFirst() throws InterruptedException {
    nodes.removeFirst().destroyForcibly().waitFor();
  }

  /** Stops PostgreSQL and starts it again on the same folder. */
  void restartDatabase() throws IOException {
    database.close();
    database = EmbeddedServer.start(folder.resolve("database"));
  }

  void stop() throws IOException, InterruptedException {
    for (Process node : nodes) {
      node.destroyForcibly().waitFor();
    }
    database.close();
  }

  /** Starts a process as {@code onus serve} does, and waits until it answers. */
  String start() throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path log = folder.resolve("node-" + port + ".log");
    nodes.add(
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx600m",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Service.class.getName(),
                "--server.port=" + port,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + EmbeddedServer.SERVICE,
                "--spring.datasource.password=" + database.servicePassword(),
                "--spring.datasource.hikari.maximum-pool-size=8",
                "--spring.flyway.url=" + database.url(),
                "--spring.flyway.user=" + EmbeddedServer.OWNER,
                "--spring.flyway.password=" + database.ownerPassword(),
                "--onus.access.second-factor=false",
                "--onus.audit-dir=" + folder.resolve("audit"),
                "--db-scheduler.polling-interval=200ms",
                "--db-scheduler.heartbeat-interval=500ms")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start());
    String address = "http://127.0.0.1:" + port;
    for (int i = 0; i < 1_200; i++) {
      try {
        if (get(address + "/sign-in").statusCode() == 200) {
          return address;
        }
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new AssertionError(Files.readString(log));
  }

  void addAnalyst() throws SQLException {
    String hash = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSPHRASE);
    asOwner(
        """
        INSERT INTO access_agency (name, kind, added_at, added_by)
        VALUES ('Test Police', 'POLICE', now(), 'test');
        INSERT INTO access_account (name, email, passphrase, state, added_at, added_by)
        VALUES ('Test analyst', 'analyst@test.invalid', '%s', 'ACTIVE', now(), 'test');
        INSERT INTO access_appointment (account, agency, role, pathway, areas, given_at, given_by)
        SELECT id, 'Test Police', 'ANALYST', 'northumbria-matac', '{}', now(), 'test'
        FROM access_account
        """
            .formatted(hash));
  }

  void signIn(String node) throws IOException, InterruptedException {
    Map<String, String> fields = fields(open(node, "/sign-in"));
    fields.put("email", "analyst@test.invalid");
    fields.put("passphrase", PASSPHRASE);
    assertThat(send(node, "/sign-in", fields).statusCode()).isEqualTo(302);
  }

  /** Sends a file of so many rows and answers where its load is. */
  String beginLoad(String node, int count) throws IOException, InterruptedException {
    Map<String, String> fields = fields(open(node, "/incidents/load"));
    fields.put("agency", "");
    fields.put("agency-other", "Test Police");
    String rows =
        IntStream.range(0, count)
            .mapToObj(i -> "I%d,P%d,2026-%02d-%02d".formatted(i, i / 5, 1 + i % 9, 1 + i % 28))
            .collect(Collectors.joining("\n"));
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, name, value)));
    body.append("--" + BOUNDARY + "\r\n")
        .append("Content-Disposition: form-data; name=\"file\"; filename=\"incidents.csv\"\r\n")
        .append("Content-Type: text/csv\r\n\r\nincident_id,person_id,date\n")
        .append(rows)
        .append("\r\n--" + BOUNDARY + "--\r\n");
    HttpResponse<String> sent =
        browser.send(
            HttpRequest.newBuilder(URI.create(node + "/incidents/load"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body.toString()))
                .build(),
            BodyHandlers.ofString());
    String columns = URI.create(sent.headers().firstValue("Location").orElseThrow()).getPath();
    return columns.substring(0, columns.lastIndexOf('/'));
  }

  /** What the page's form holds as it stands. */
  static Map<String, String> fields(Document page) {
    Map<String, String> fields = new HashMap<>();
    for (Element field : page.select("main form input[name], main form select[name]")) {
      Element chosen = field.selectFirst("option[selected]");
      fields.put(field.attr("name"), chosen == null ? field.attr("value") : chosen.attr("value"));
    }
    return fields;
  }

  HttpResponse<String> send(String node, String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return browser.send(
        HttpRequest.newBuilder(URI.create(node + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  Document open(String node, String path) throws IOException, InterruptedException {
    return Jsoup.parse(get(node + path).body());
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  /** Where the load stands. */
  String state() throws SQLException {
    return ask("SELECT state FROM incidents_load");
  }

  /** Waits until the load stands there. */
  void await(String state) throws SQLException, InterruptedException {
    for (int i = 0; i < 1_200 && !state().equals(state); i++) {
      Thread.sleep(100);
    }
    assertThat(state()).isEqualTo(state);
  }

  /** Takes a lock on a table and has it until the connection is closed. */
  Connection lock(String table, String mode) throws SQLException {
    Connection owner = owner();
    owner.setAutoCommit(false);
    try (Statement statement = owner.createStatement()) {
      statement.execute("LOCK TABLE %s IN %s MODE".formatted(table, mode));
    }
    return owner;
  }

  /** The first value that a query finds. */
  String ask(String sql) throws SQLException {
    try (Connection owner = owner();
        Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  private void asOwner(String sql) throws SQLException {
    try (Connection owner = owner();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection owner() throws SQLException {
    return DriverManager.getConnection(
        database.url(), EmbeddedServer.OWNER, database.ownerPassword());
  }
}
