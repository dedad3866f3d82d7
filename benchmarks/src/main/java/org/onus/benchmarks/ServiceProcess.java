package org.onus.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.onus.app.database.EmbeddedServer;

/**
 * The service as the launcher lays it out, in a process of its own that lives as long as it is
 * open. Codes of a second factor work once each, so forty sessions of one account cannot have one:
 * it is started without, as only the demonstration is otherwise.
 */
final class ServiceProcess implements AutoCloseable {
  private static final int SECONDS_TO_START = 120;
  private final Process process;
  private final String address;

  private ServiceProcess(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** The service on a data folder of its own, with more settings. */
  static ServiceProcess start(Path launcher, Path data, Path log, String... more)
      throws IOException, InterruptedException {
    Path target = launcher.resolveSibling("app/target");
    String built = Files.readString(target.resolve("built")).strip();
    String jar = target.resolve(built).resolve("onus.jar").toString();
    return start(
        log,
        jar,
        "org.onus.app.Service",
        Stream.concat(Stream.of("--onus.data-dir=" + data), Stream.of(more))
            .toArray(String[]::new));
  }

  /** One more process on a database that is up, from the class path of the benchmarks. */
  static ServiceProcess node(String service, EmbeddedServer database, Path data, Path log)
      throws IOException, InterruptedException {
    return start(
        log,
        System.getProperty("java.class.path"),
        service,
        "--spring.datasource.url=" + database.url(),
        "--spring.datasource.username=" + EmbeddedServer.SERVICE,
        "--spring.datasource.password=" + database.servicePassword(),
        "--spring.flyway.url=" + database.url(),
        "--spring.flyway.user=" + EmbeddedServer.OWNER,
        "--spring.flyway.password=" + database.ownerPassword(),
        "--onus.audit-dir=" + data + "-audit");
  }

  private static ServiceProcess start(Path log, String classpath, String service, String... more)
      throws IOException, InterruptedException {
    int port = freePort();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-Xmx2500m",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classpath,
                service,
                "--server.port=" + port,
                "--onus.access.second-factor=false"));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    ServiceProcess started = new ServiceProcess(process, "http://127.0.0.1:" + port);
    started.awaitAnswer(log);
    return started;
  }

  String address() {
    return address;
  }

  private void awaitAnswer(Path log) throws IOException, InterruptedException {
    User user = new User(address, new Times());
    for (int tries = 0; tries < SECONDS_TO_START * 5; tries++) {
      if (!process.isAlive()) {
        break;
      }
      try {
        user.get("/sign-in");
        return;
      } catch (IOException _) {
        Thread.sleep(200);
      }
    }
    close();
    throw new IOException("The service did not start; what it said is in " + log);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
