package org.onus.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.Here;
import org.onus.engine.incidents.HeaderNames;
import org.onus.engine.incidents.Refusals;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.engine.linkage.Clusters;
import org.onus.engine.linkage.Judgements;
import org.onus.engine.linkage.Linkage;
import org.onus.engine.linkage.LinkageModel;
import org.onus.engine.linkage.ModelFile;
import org.onus.engine.linkage.PeopleFile;
import org.onus.engine.linkage.PersonColumn;
import org.onus.engine.linkage.Truth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** From people files of several agencies to one cluster of records a person. */
@Command(
    mixinStandardHelpOptions = true,
    version = "Onus 0.1.0",
    name = "link",
    description =
        "Finds the records that are about the same person, with the reason for each link.",
    footer = {
      "",
      "Example:",
      "  onus link police.csv probation.csv --out people.csv --pairs pairs.csv",
      "  onus link export.csv --map record_id=nominal,family_name=surname \\",
      "    --truth truth.csv",
      "",
      "The model is learned from the records themselves. A link is a probability, not",
      "a fact: what is uncertain is for people to decide, and --pairs says why for",
      "every pair."
    })
final class LinkCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "PEOPLE.csv",
      arity = "1..*",
      description = "CSV with a header, in UTF-8; record_id is needed, all else may be missing.")
  private List<Path> files = List.of();

  @Option(
      names = "--map",
      paramLabel = "standard=theirs,…",
      description = "Names of columns in these files, for example family_name=surname.")
  private @Nullable String map;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "Measure against this file: record_id,person_id.")
  private @Nullable Path truthFile;

  @Option(
      names = "--threshold",
      paramLabel = "P",
      description =
          "Link from this probability on; the one expected to give the best F1 if left out.")
  private @Nullable Double threshold;

  @Option(
      names = "--out",
      paramLabel = "CLUSTERS.csv",
      description = "Write every record as record_id,cluster_id.")
  private @Nullable Path out;

  @Option(
      names = "--pairs",
      paramLabel = "PAIRS.csv",
      description = "Write pairs from probability 0.01 on as left,right,probability,why.")
  private @Nullable Path pairs;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Write the refused rows, to be mended and read again.")
  private @Nullable Path rejects;

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description = "Use the weights of an earlier run instead of learning them.")
  private @Nullable Path weights;

  @Option(
      names = "--save-weights",
      paramLabel = "FILE",
      description = "Write the weights, to be used or compared later.")
  private @Nullable Path saved;

  @Option(
      names = "--compare-weights",
      paramLabel = "FILE",
      description = "Say which weights have moved since this earlier file.")
  private @Nullable Path earlier;

  @Override
  public Integer call() throws IOException, UnusableFileException {
    checkOptions();
    LinkageModel given = weights == null ? null : NamedFile.read(weights, ModelFile::read);
    LinkageModel before = earlier == null ? null : NamedFile.read(earlier, ModelFile::read);
    PeopleFile.Contents contents = read();
    Truth truth =
        truthFile == null
            ? null
            : NamedFile.read(truthFile, file -> Truth.read(file, contents.people()));
    Linkage linkage = compare(contents, given);
    double from = threshold == null ? linkage.bestThreshold() : threshold;
    Clusters clusters = linkage.clusters(from, Judgements.NONE);
    List<Path> written = write(contents, linkage, clusters);
    PrintWriter terminal = Objects.requireNonNull(spec).commandLine().getOut();
    LinkSummary summary = new LinkSummary(contents, linkage, clusters, from, threshold == null);
    summary.print(terminal, rejects != null);
    if (before != null) {
      WeightsMoved.print(before, linkage.model(), terminal);
    }
    if (truth != null) {
      new LinkAccuracy(linkage, clusters, truth).print(terminal);
    }
    written.forEach(file -> terminal.printf("Written: %s%n", file));
    terminal.flush();
    return contents.refused() > 0 ? Onus.DONE_WITH_REFUSALS : Onus.DONE;
  }

  private void checkOptions() throws IOException {
    if (threshold != null && !(threshold > 0 && threshold < 1)) {
      throw new CannotBeDone(
          "--threshold takes a probability between 0 and 1, not %s.".formatted(threshold));
    }
    List<@Nullable Path> read = new ArrayList<>(files);
    Collections.addAll(read, truthFile, weights, earlier);
    List<@Nullable Path> written = new ArrayList<>(rejectNames());
    Collections.addAll(written, out, pairs, saved);
    FilesApart.check(read.stream(), written.stream());
  }

  private PeopleFile.Contents read() throws IOException, UnusableFileException {
    Map<PersonColumn, String> theirs =
        map == null ? Map.of() : HeaderNames.renamed(map, PersonColumn.class);
    long size = 0;
    for (Path file : files) {
      size += Files.size(file);
    }
    int thisYear = LocalDate.now(Here.clock()).getYear();
    try (Progress progress = new Progress("Reading", size)) {
      return PeopleFile.read(files, theirs, thisYear, progress);
    }
  }

  private static Linkage compare(PeopleFile.Contents contents, @Nullable LinkageModel given) {
    AtomicLong shown = new AtomicLong();
    try (Progress progress = new Progress("Comparing", 100)) {
      Linkage.Progress percent =
          (done, whole) -> {
            long now = 100 * done / Math.max(1, whole);
            progress.accept(Math.max(0, now - shown.getAndAccumulate(now, Math::max)));
          };
      return given == null
          ? Linkage.of(contents.people(), percent)
          : Linkage.with(given, contents.people(), percent);
    }
  }

  private List<Path> write(PeopleFile.Contents contents, Linkage linkage, Clusters clusters)
      throws IOException {
    Map<Path, WholeFiles.Content> wanted = new LinkedHashMap<>();
    if (rejects != null) {
      rejectFiles(contents).forEach((file, refused) -> wanted.put(file, refused::writeTo));
    }
    if (saved != null) {
      wanted.put(saved, stream -> ModelFile.write(linkage.model(), stream));
    }
    if (out != null) {
      wanted.put(out, stream -> LinkFiles.clusters(contents.people(), clusters, stream));
    }
    if (pairs != null) {
      wanted.put(pairs, stream -> LinkFiles.pairs(linkage, stream));
    }
    try (Progress _ = new Progress("Writing", 0)) {
      WholeFiles.write(wanted);
    }
    return List.copyOf(wanted.keySet());
  }

  /** One file of refused rows for each file that has any, since each has a header of its own. */
  private Map<Path, Refusals> rejectFiles(PeopleFile.Contents contents) {
    List<@Nullable Path> names = rejectNames();
    Map<Path, Refusals> wanted = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Path name = names.get(i);
      Refusals refusals = contents.files().get(i).refusals();
      if (name != null && (names.size() == 1 || refusals.size() > 0)) {
        wanted.put(name, refusals);
      }
    }
    return wanted;
  }

  /** Where the refused rows of each file go. */
  private List<@Nullable Path> rejectNames() {
    List<@Nullable Path> names = new ArrayList<>();
    for (int i = 1; i <= files.size(); i++) {
      names.add(
          rejects == null || files.size() == 1
              ? rejects
              : FilesApart.beside(rejects, String.valueOf(i)));
    }
    return names;
  }
}
