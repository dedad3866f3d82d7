package org.onus.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.identification.ListMaker;
import org.onus.app.identification.MadeList;
import org.onus.app.kernel.Here;
import org.onus.engine.criteria.Criteria;
import org.onus.engine.criteria.Criterion;
import org.onus.engine.incidents.ColumnMapping;
import org.onus.engine.incidents.CustodyFile;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.FileFault;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.IncidentFile;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.engine.incidents.WeightsFile;
import org.onus.engine.ranking.Profile;
import org.onus.engine.ranking.ProfileFile;
import org.onus.engine.ranking.Profiles;
import org.onus.engine.ranking.Ranking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** From an incident file to an explained priority list. */
@Command(
    mixinStandardHelpOptions = true,
    version = "Onus 0.1.0",
    name = "identify",
    description = "Ranks the people of an incident file, with the reason beside every name.",
    footer = {
      "",
      "Example:",
      "  onus identify incidents.csv --custody custody.csv --top 200 --out list.csv",
      "  onus identify export.csv --map person_id=nominal,date=occurred \\",
      "    --criteria never-high",
      "",
      "Harm indices understate coercive control and stalking, and published work",
      "cautions against ranking domestic abuse by harm alone. The list says whom to",
      "look at; people judge."
    })
final class IdentifyCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "INCIDENTS.csv", description = "CSV with a header, in UTF-8.")
  private @Nullable Path incidents;

  @Option(
      names = "--as-at",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "The day as at which people are ranked, as 2026-11-22; today if left out.")
  private @Nullable LocalDate asAt;

  @Option(
      names = "--profile",
      paramLabel = "NAME|FILE",
      defaultValue = "rfgv",
      description = "rfgv, v100 or a YAML file; rfgv if left out.")
  private String profileName = "rfgv";

  @Option(
      names = "--criteria",
      paramLabel = "NAME|FILE",
      description = "Only people who meet this rule: a shipped rule's name or a YAML file.")
  private @Nullable String ruleName;

  @Option(
      names = "--harm",
      paramLabel = "WEIGHTS.csv",
      description = "Harm weights of your own: offence_code,days.")
  private @Nullable Path harm;

  @Option(
      names = "--custody",
      paramLabel = "SPELLS.csv",
      description = "Custody spells: person_id,from,to.")
  private @Nullable Path custody;

  @Option(
      names = "--compare",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "Say beside each name what changed since this earlier date.")
  private @Nullable LocalDate compare;

  @Option(names = "--top", paramLabel = "N", description = "Only the first N people.")
  private @Nullable Integer top;

  @Option(
      names = "--map",
      paramLabel = "standard=theirs,…",
      description = "Names of columns in this file, for example person_id=nominal.")
  private @Nullable String map;

  @Option(names = "--out", paramLabel = "FILE", description = "Write the list as .csv or .json.")
  private @Nullable Path out;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description =
          "Write the refused rows, to be mended and read again; refused custody spells to a file"
              + " beside it.")
  private @Nullable Path rejects;

  @Override
  public Integer call() throws IOException, UnusableFileException {
    LocalDate today = LocalDate.now(Here.clock());
    LocalDate day = asAt == null ? today : asAt;
    IdentifyFiles files = new IdentifyFiles(out, rejects, compare != null);
    checkOptions(day);
    files.check(Stream.of(incidents, custody, harm, existing(profileName), existing(ruleName)));
    CompletableFuture<Void> rules = CompletableFuture.runAsync(Criteria::prepare);
    Profile profile = profile();
    HarmWeights weights =
        harm == null ? HarmWeights.shipped() : NamedFile.read(harm, WeightsFile::read);
    CustodyFile.@Nullable Contents spells =
        custody == null ? null : NamedFile.read(custody, IdentifyCommand::spells);
    Criterion rule = ruleName == null ? null : Criteria.namedOrFrom(ruleName);
    IncidentFile.Contents contents = read(today);
    rules.join();
    ListMaker maker =
        new ListMaker(
            contents.log(),
            profile,
            weights,
            spells == null ? CustodySpells.NOT_CHECKED : spells.custody(),
            day,
            rule == null ? null : rule.at(day, weights));
    Ranking ranking;
    WholeLog whole;
    MadeList people;
    long undecided;
    try (Progress _ = new Progress("Ranking", 0)) {
      ranking = maker.ranking();
      whole = new WholeLog(contents.log(), weights, day);
      people = maker.list(ranking, top == null ? Integer.MAX_VALUE : top, compare);
      undecided = maker.undecided();
    }
    files.write(people, contents.refusals(), spells == null ? null : spells.refusals());
    Summary summary =
        new Summary(
            contents, whole, harm, spells, profile, rule, day, today, ranking, people, undecided);
    PrintWriter terminal = Objects.requireNonNull(spec).commandLine().getOut();
    summary.print(terminal, files);
    terminal.flush();
    boolean refused =
        contents.refusals().size() > 0 || (spells != null && spells.refusals().size() > 0);
    return refused ? Onus.DONE_WITH_REFUSALS : Onus.DONE;
  }

  private void checkOptions(LocalDate day) {
    if (top != null && top < 1) {
      throw new CannotBeDone("--top takes a whole number from 1, not %d.".formatted(top));
    }
    if (compare != null && !compare.isBefore(day)) {
      throw new CannotBeDone("--compare takes a date before the as-at date %s.".formatted(day));
    }
  }

  private static @Nullable Path existing(@Nullable String named) {
    return named != null && Files.exists(Path.of(named)) ? Path.of(named) : null;
  }

  private IncidentFile.Contents read(LocalDate today) throws IOException, UnusableFileException {
    Path file = incidents == null ? Path.of("") : incidents;
    ColumnMapping mapping = map == null ? ColumnMapping.standard() : ColumnMapping.parse(map);
    long size = Files.size(file);
    try (Progress progress = new Progress("Reading " + file.getFileName(), size)) {
      return NamedFile.read(file, path -> incidents(path, mapping, today, progress));
    }
  }

  private static IncidentFile.Contents incidents(
      Path file, ColumnMapping mapping, LocalDate today, Progress progress)
      throws IOException, UnusableFileException {
    IncidentFile.Contents contents = IncidentFile.read(file, mapping, today, progress);
    if (contents.report().rows() == 0) {
      throw new UnusableFileException(FileFault.ONLY_A_HEADER);
    }
    return contents;
  }

  private static CustodyFile.Contents spells(Path file) throws IOException, UnusableFileException {
    CustodyFile.Contents contents = CustodyFile.read(file);
    if (contents.count() == 0 && contents.refusals().size() == 0) {
      throw new UnusableFileException(FileFault.ONLY_A_HEADER);
    }
    return contents;
  }

  private Profile profile() throws IOException, UnusableFileException {
    var shipped = Profiles.named(profileName);
    if (shipped.isPresent()) {
      return shipped.get();
    }
    Path file = Path.of(profileName);
    if (!Files.exists(file)) {
      throw new CannotBeDone(
          "There is no profile \"%s\": give rfgv, v100 or the name of a file."
              .formatted(profileName));
    }
    return ProfileFile.read(file);
  }
}
