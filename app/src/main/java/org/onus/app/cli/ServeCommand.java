package org.onus.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the service on an area's own data. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    version = "Onus 0.1.0",
    description =
        "Starts the service; until there are accounts its pages are for this computer only.",
    footer = {"", "Example:", "  onus serve --data onus-data"})
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

  @Override
  public Integer call() {
    ServiceProcess.start(data, port);
    return Onus.DONE;
  }
}
