package org.onus.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.Here;
import org.onus.synthetic.AgencyRecords;
import org.onus.synthetic.CannotGenerateException;
import org.onus.synthetic.Forces;
import org.onus.synthetic.Sayings;
import org.onus.synthetic.Settings;
import org.onus.synthetic.Shape;
import org.onus.synthetic.Written;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Writes the files of an invented force. */
@Command(
    mixinStandardHelpOptions = true,
    version = "Onus 0.1.0",
    name = "generate",
    description = "Invents a force: incidents, custody, people and the truth about them.",
    footer = {
      "",
      "Example:",
      "  onus generate --shape dyfed-powys --people 5000 --seed 7 --out invented",
      "  onus generate --shape hampshire --people 5000 --seed 7 --said --out invented",
      "  onus generate --records --people 5000 --seed 7 --out records",
      "",
      "Nobody in these files exists. The shape is the area whose volumes they are",
      "like."
    })
final class GenerateCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--shape",
      converter = ShapeConverter.class,
      paramLabel = "SHAPE",
      description = "hampshire, dyfed-powys or greater-manchester; needed for a force.")
  private @Nullable Shape shape;

  @Option(
      names = "--records",
      description =
          "Instead of a force, what several agencies hold about the same people, with the truth:"
              + " files for onus link.")
  private boolean records;

  @Option(
      names = "--said",
      description =
          "Also what agencies say about the people of the force: statements, statuses and"
              + " relationships, in the folder said inside.")
  private boolean said;

  @Option(
      names = "--people",
      required = true,
      paramLabel = "N",
      description = "How many people are recorded as harming, or have records.")
  private int people;

  @Option(
      names = "--seed",
      required = true,
      paramLabel = "S",
      description = "Any number; the same number gives the same files.")
  private long seed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write into; it is made if it is not there.")
  private Path out = Path.of("");

  @Option(
      names = "--incidents",
      paramLabel = "N",
      description = "How many incidents; what the shape implies if left out.")
  private @Nullable Long incidents;

  @Option(
      names = "--last-day",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "The last day of the period; today if left out.")
  private @Nullable LocalDate lastDay;

  @Override
  public Integer call() throws CannotGenerateException {
    if (records) {
      return generateRecords();
    }
    if (shape == null) {
      throw new CannotBeDone("Give --shape for a force, or --records for records of agencies.");
    }
    LocalDate last = lastDay == null ? LocalDate.now(Here.clock()) : lastDay;
    Settings settings = Settings.of(shape, people, seed, last);
    if (incidents != null) {
      settings = settings.withIncidents(incidents);
    }
    Written sayings = said ? Sayings.generate(settings, out.resolve("said")) : null;
    Written written = generate(settings);
    if (spec != null) {
      PrintWriter terminal = spec.commandLine().getOut();
      terminal.printf(
          "Invented %,d people with %,d incidents up to %s in %s:%n",
          written.people(), written.incidents(), Words.day(last), written.folder());
      printFiles(written, terminal);
      if (sayings != null) {
        terminal.printf("and what agencies say about them in %s:%n", sayings.folder());
        printFiles(sayings, terminal);
      }
    }
    return Onus.DONE;
  }

  private int generateRecords() throws CannotGenerateException {
    if (shape != null || said || incidents != null || lastDay != null) {
      throw new CannotBeDone("--records takes --people, --seed and --out alone.");
    }
    Written written = AgencyRecords.generate(people, seed, out);
    if (spec != null) {
      PrintWriter terminal = spec.commandLine().getOut();
      terminal.printf("Invented records about %,d people in %s:%n", people, written.folder());
      printFiles(written, terminal);
    }
    return Onus.DONE;
  }

  private static void printFiles(Written written, PrintWriter terminal) {
    written
        .files()
        .forEach(file -> terminal.printf("  %-18s %,12d rows%n", file.name(), file.rows()));
    terminal.flush();
  }

  private Written generate(Settings settings) throws CannotGenerateException {
    Map<org.onus.synthetic.Progress.Stage, Progress> bars =
        new EnumMap<>(org.onus.synthetic.Progress.Stage.class);
    Map<org.onus.synthetic.Progress.Stage, Long> shown =
        new EnumMap<>(org.onus.synthetic.Progress.Stage.class);
    try {
      return Forces.generate(
          settings,
          out,
          (stage, done, expected) -> {
            bars.computeIfAbsent(stage, key -> new Progress(words(key), expected))
                .accept(done - shown.getOrDefault(stage, 0L));
            shown.put(stage, done);
          });
    } finally {
      bars.values().forEach(Progress::close);
    }
  }

  private static String words(org.onus.synthetic.Progress.Stage stage) {
    return switch (stage) {
      case LIVES -> "Inventing lives";
      case ROWS -> "Writing incidents";
    };
  }

  /** A shape by the name of its area. */
  static final class ShapeConverter implements ITypeConverter<Shape> {

    @Override
    public Shape convert(String name) {
      return Arrays.stream(Shape.values())
          .filter(shape -> shape.id().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "there is no shape '%s'; there are hampshire, dyfed-powys and greater-manchester"
                          .formatted(name)));
    }
  }
}
