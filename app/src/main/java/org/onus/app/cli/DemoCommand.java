package org.onus.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.onus.app.database.DataFolder;
import org.onus.app.database.DatabaseRefused;
import org.onus.app.kernel.Here;
import org.onus.synthetic.AgencyRecords;
import org.onus.synthetic.CannotGenerateException;
import org.onus.synthetic.Forces;
import org.onus.synthetic.Progress;
import org.onus.synthetic.Sayings;
import org.onus.synthetic.Settings;
import org.onus.synthetic.Shape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole job on an invented force, in a data folder that only the demonstration uses. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    version = "Onus 0.1.0",
    description = "Starts the service with an invented force loaded, for this computer only.",
    footer = {"", "Example:", "  onus demo --port 8090"})
final class DemoCommand implements Callable<Integer> {

  /** As many as an area with the population of Dyfed-Powys would have recorded in six years. */
  private static final int PEOPLE = 13_000;

  /** People of whom several agencies hold records of their own. */
  private static final int RECORDED = 2_000;

  private static final long SEED = 7;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Where the pages are served. Default: 8080.")
  private int port = 8080;

  @Option(
      names = "--fresh",
      description = "Throw away what the demonstration holds and begin anew.")
  private boolean fresh;

  @Override
  public Integer call() throws IOException, CannotGenerateException {
    Path folder = Path.of(System.getProperty("onus.home", ""), ".onus", "demo").toAbsolutePath();
    ServiceProcess.checkPort(port);
    if (fresh) {
      beginAnew(folder);
    }
    Path files = folder.resolve("files");
    if (!Files.exists(files.resolve("README.txt"))) {
      LocalDate today = LocalDate.now(Here.clock());
      AgencyRecords.generate(RECORDED, SEED, folder.resolve("records"));
      Settings settings = Settings.of(Shape.DYFED_POWYS, PEOPLE, SEED, today);
      Sayings.generate(settings, folder.resolve("said"));
      Forces.generate(settings, files, Progress.NONE);
    }
    ServiceProcess.start(
        data(folder),
        port,
        "--onus.demonstration=true",
        "--onus.access.second-factor=false",
        "--onus.demonstration-files=" + files);
    return Onus.DONE;
  }

  private static Path data(Path folder) {
    return folder.resolve("data");
  }

  /** Whatever port it was started with, another demonstration on the folder is left in peace. */
  private static void beginAnew(Path folder) throws IOException {
    try (DataFolder _ = DataFolder.take(data(folder))) {
      remove(folder);
    } catch (DatabaseRefused _) {
      throw new CannotBeDone(
          "The demonstration is running: stop it first (Ctrl-C where it was started), then begin"
              + " anew.");
    }
  }

  private static void remove(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
