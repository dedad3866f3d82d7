package org.onus.app.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.Service;
import org.onus.app.database.DatabaseRefused;
import org.onus.app.kernel.FullDisk;
import org.onus.app.kernel.StartRefused;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.engine.incidents.WeightsFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns this process into the service. */
final class ServiceProcess {

  private static final Logger LOG = LoggerFactory.getLogger(ServiceProcess.class);

  private ServiceProcess() {}

  /** Starts the service and returns when it is ready; it lives as long as the process. */
  static void start(Path data, int port, String... more) {
    checkPort(port);
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.add("--onus.data-dir=" + data.toAbsolutePath());
    arguments.add("--server.port=" + port);
    try {
      Service.main(arguments.toArray(String[]::new));
    } catch (RuntimeException fault) {
      throw new CannotBeDone(whyNotStarted(fault, data));
    }
  }

  /** The sentence of whoever refused; the framework wraps it many times. */
  private static String whyNotStarted(Throwable fault, Path data) {
    if (FullDisk.isBehind(fault)) {
      return "The disk of the data folder %s is full. Make room and start again.".formatted(data);
    }
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof DatabaseRefused
          || cause instanceof StartRefused
          || cause instanceof UnusableFileException) {
        return String.valueOf(cause.getMessage());
      }
    }
    LOG.error("The service could not start", fault);
    return "The service could not start; what is written above this line says why.";
  }

  /** The service's argument for harm weights; a file that cannot be used is refused here. */
  static String[] weights(@Nullable String chosen) throws IOException, UnusableFileException {
    if (chosen == null) {
      return new String[0];
    }
    if (chosen.equals("shipped")) {
      return new String[] {"--onus.harm=shipped"};
    }
    Path file = Path.of(chosen).toAbsolutePath();
    NamedFile.read(file, WeightsFile::read);
    return new String[] {"--onus.harm=" + file};
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
