package org.onus.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.identification.ListFile;
import org.onus.app.identification.ListMaker;
import org.onus.app.identification.ListedPerson;
import org.onus.app.kernel.Here;
import org.onus.engine.criteria.Criteria;
import org.onus.engine.criteria.Criterion;
import org.onus.engine.incidents.ColumnMapping;
import org.onus.engine.incidents.CustodyFile;
import org.onus.engine.incidents.CustodySpells;
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
      description = "Write the refused rows, to be mended and read again.")
  private @Nullable Path rejects;

  @Override
  public Integer call() throws IOException, UnusableFileException {
    LocalDate today = LocalDate.now(Here.clock());
    LocalDate day = asAt == null ? today : asAt;
    checkOptions(day);
    CompletableFuture<Void> rules = CompletableFuture.runAsync(Criteria::prepare);
    Profile profile = profile();
    HarmWeights weights =
        harm == null ? HarmWeights.shipped() : NamedFile.read(harm, WeightsFile::read);
    CustodyFile.@Nullable Contents spells =
        custody == null ? null : NamedFile.read(custody, CustodyFile::read);
    Criterion rule = ruleName == null ? null : Criteria.namedOrFrom(ruleName);
    IncidentFile.Contents contents = read(today);
    rules.join();
    ListMaker maker =
        new ListMaker(
            contents.log(),
            profile,
            weights,
            spells == null ? CustodySpells.NOT_CHECKED : CustodySpells.of(spells.spells()),
            day,
            rule == null ? null : rule.at(day, weights));
    Ranking ranking = maker.ranking();
    WholeLog whole = new WholeLog(contents.log(), weights, day);
    List<ListedPerson> people = maker.list(ranking, top == null ? Integer.MAX_VALUE : top, compare);
    if (rejects != null) {
      WholeFile.write(rejects, contents.refusals()::writeTo);
    }
    if (out != null) {
      write(people, out);
    }
    Summary summary =
        new Summary(
            contents,
            whole,
            harm,
            spells,
            profile,
            rule,
            day,
            today,
            ranking,
            people,
            maker.undecided());
    PrintWriter terminal = Objects.requireNonNull(spec).commandLine().getOut();
    summary.print(terminal, out, rejects);
    terminal.flush();
    boolean refused =
        contents.refusals().size() > 0 || (spells != null && !spells.refused().isEmpty());
    return refused ? Onus.DONE_WITH_REFUSALS : Onus.DONE;
  }

  private void checkOptions(LocalDate day) throws IOException {
    if (top != null && top < 1) {
      throw new CannotBeDone("--top takes a whole number from 1, not %d.".formatted(top));
    }
    if (compare != null && !compare.isBefore(day)) {
      throw new CannotBeDone("--compare takes a date before the as-at date %s.".formatted(day));
    }
    if (out != null && !isCsv(out) && !isJson(out)) {
      throw new CannotBeDone(
          "--out takes a name that ends in .csv or .json, not %s.".formatted(out));
    }
    FilesApart.check(
        Stream.of(incidents, custody, harm, existing(profileName), existing(ruleName)),
        Stream.of(out, rejects));
  }

  private static @Nullable Path existing(@Nullable String named) {
    return named != null && Files.exists(Path.of(named)) ? Path.of(named) : null;
  }

  private IncidentFile.Contents read(LocalDate today) throws IOException, UnusableFileException {
    Path file = incidents == null ? Path.of("") : incidents;
    ColumnMapping mapping = map == null ? ColumnMapping.standard() : ColumnMapping.parse(map);
    long size = Files.size(file);
    try (Progress progress = new Progress("Reading " + file.getFileName(), size)) {
      IncidentFile.Contents contents =
          NamedFile.read(file, path -> IncidentFile.read(path, mapping, today, progress));
      if (contents.report().rows() == 0) {
        throw new CannotBeDone(
            file.getFileName() + ": The file has a header and no rows under it.");
      }
      return contents;
    } catch (OutOfMemoryError e) {
      throw new CannotBeDone(
          "The file is too large for the memory allowed. Allow more, for example"
              + " ONUS_HEAP=8g onus identify …");
    }
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

  private void write(List<ListedPerson> people, Path file) throws IOException {
    boolean withBefore = compare != null;
    if (isJson(file)) {
      WholeFile.write(file, stream -> ListFile.json(people, withBefore, stream));
    } else {
      WholeFile.write(file, stream -> ListFile.csv(people, withBefore, stream));
    }
  }

  private static boolean isCsv(Path file) {
    return lower(file).endsWith(".csv");
  }

  private static boolean isJson(Path file) {
    return lower(file).endsWith(".json");
  }

  private static String lower(Path file) {
    return file.toString().toLowerCase(Locale.ROOT);
  }
}
