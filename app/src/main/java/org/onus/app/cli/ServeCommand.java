package org.onus.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.UnusableFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the service on an area's own data. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    version = "Onus 0.1.0",
    description =
        "Starts the service for this computer; its first start prints the link that makes the first"
            + " administrator.",
    footer = {
      "",
      "Example:",
      "  onus serve --data onus-data",
      "  onus serve --data onus-data --harm weights.csv"
    })
final class ServeCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "onus-data",
      description =
          "The folder that holds the database; made if it is not there. Default: onus-data.")
  private Path data = Path.of("onus-data");

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Where the pages are served. Default: 8080.")
  private int port = 8080;

  @Option(
      names = "--harm",
      paramLabel = "WEIGHTS.csv|shipped",
      description =
          "Harm weights of your own (offence_code,days), kept with the data until another file or"
              + " the word shipped is given.")
  private @Nullable String harm;

  @Option(
      names = "--address",
      paramLabel = "HTTPS-ADDRESS",
      description =
          "What browsers call, through a proxy that serves TLS: https://onus.example.org. Without"
              + " it the service is for this computer only.")
  private @Nullable String address;

  @Option(
      names = "--bind",
      paramLabel = "IP",
      defaultValue = "127.0.0.1",
      description = "The network address that the service listens at. Default: 127.0.0.1.")
  private String bind = "127.0.0.1";

  @Option(
      names = "--proxy",
      paramLabel = "IP",
      defaultValue = "127.0.0.1",
      description =
          "Where the proxy calls from, which alone is believed about its callers. Default:"
              + " 127.0.0.1.")
  private String proxy = "127.0.0.1";

  @Option(
      names = "--new-device",
      paramLabel = "EMAIL",
      description =
          "Prints a link for somebody who lost device and recovery codes, when no administrator is"
              + " left to make it.")
  private @Nullable String newDevice;

  @Override
  public Integer call() throws IOException, UnusableFileException {
    List<String> arguments = new ArrayList<>(List.of(ServiceProcess.weights(harm)));
    arguments.addAll(new Reach(address, bind, proxy).arguments());
    // whatever a file or the environment says: only the demonstration goes without
    arguments.add("--onus.access.second-factor=true");
    if (newDevice != null) {
      arguments.add("--onus.new-device=" + newDevice);
    }
    ServiceProcess.start(data, port, arguments.toArray(String[]::new));
    return Onus.DONE;
  }
}
