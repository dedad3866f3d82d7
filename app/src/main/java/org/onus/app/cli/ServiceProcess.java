package org.onus.app.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onus.app.Service;

/** Turns this process into the service. */
final class ServiceProcess {

  private ServiceProcess() {}

  /** Starts the service and returns when it is ready; it lives as long as the process. */
  static void start(Path data, int port, String... more) {
    checkPort(port);
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.add("--onus.data-dir=" + data.toAbsolutePath());
    arguments.add("--server.port=" + port);
    Service.main(arguments.toArray(String[]::new));
  }

  static void checkPort(int port) {
    if (port < 1 || port > 65_535) {
      throw new CannotBeDone("A port is a number from 1 to 65535, not %d.".formatted(port));
    }
    try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return; // could be opened, so it is free
    } catch (IOException e) {
      throw new CannotBeDone(
          "Port %d is in use, perhaps by another Onus; give another with --port.".formatted(port));
    }
  }
}
