package org.onus.engine.criteria;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.Spelling;
import org.onus.engine.incidents.UnusableFileException;

/** The rules: those that Onus ships ({@code docs/methods/criteria.md}) and an analyst's own. */
public final class Criteria {

  private static final List<String> SHIPPED =
      List.of(
          "dyfed-powys-repeat",
          "dyfed-powys-repeat-month",
          "repeat-rolling",
          "dyfed-powys-serial",
          "oldham-ten",
          "matac-serial",
          "marac-escalation",
          "never-high",
          "long-career");

  private static final int LONGEST_FILE = 64 * 1024;

  private Criteria() {}

  /** The shipped rules, in the order in which lists of them are shown. */
  public static List<Criterion> shipped() {
    return Shipped.ALL;
  }

  /** The shipped rule of that name. */
  public static Optional<Criterion> find(String name) {
    return shipped().stream().filter(criterion -> criterion.name().equals(name)).findFirst();
  }

  /**
   * The shipped rule of that name.
   *
   * @throws UnusableFileException with the names of all, if there is none of that name
   */
  public static Criterion named(String name) throws UnusableFileException {
    return find(name).orElseThrow(() -> unknown("No rule is named", name));
  }

  /** A shipped rule by its name or, failing that, an analyst's own by its file. */
  public static Criterion namedOrFrom(String nameOrFile) throws UnusableFileException {
    Optional<Criterion> shipped = find(nameOrFile);
    if (shipped.isPresent()) {
      return shipped.get();
    }
    if (exists(nameOrFile)) {
      return fromFile(Path.of(nameOrFile));
    }
    throw unknown("No rule and no file is named", nameOrFile);
  }

  /**
   * The rule in an analyst's own file, compiled. It may bear the name of a shipped rule, which it
   * then stands beside and does not replace.
   *
   * @throws UnusableFileException with the file, the place and the reason
   */
  public static Criterion fromFile(Path path) throws UnusableFileException {
    String fileName = Objects.requireNonNullElse(path.getFileName(), path).toString();
    return fromText(fileName, content(path, fileName));
  }

  /**
   * The rule in a text written like a rule's file, compiled.
   *
   * @param name what a refusal calls the text
   * @throws UnusableFileException with the place and the reason
   */
  public static Criterion fromText(String name, String text) throws UnusableFileException {
    Criterion criterion = new Criterion(RuleFileReader.read(new FileText(name, text)));
    criterion.compile();
    return criterion;
  }

  /**
   * Compiles the shipped rules. The first compilation of a process loads CEL, most of a second
   * without a class cache, so whoever will need rules may do this on another thread while a file is
   * read.
   */
  public static void prepare() {
    shippedAt(LocalDate.EPOCH, HarmWeights.shipped());
  }

  /** The shipped rules ready to be asked about many people as they were known at a day. */
  public static List<CriterionAt> shippedAt(LocalDate asAt, HarmWeights weights) {
    return allAt(shipped(), asAt, weights);
  }

  /** Rules ready to be asked about many people as they were known at a day. */
  public static List<CriterionAt> allAt(
      List<Criterion> criteria, LocalDate asAt, HarmWeights weights) {
    AsAt shared = new AsAt(asAt, weights);
    return criteria.stream().map(criterion -> criterion.at(shared)).toList();
  }

  /** The names of the rules that the person meets, in the order given. */
  public static List<String> met(List<CriterionAt> criteria, History history) {
    return criteria.stream()
        .filter(criterion -> criterion.test(history))
        .map(criterion -> criterion.criterion().name())
        .toList();
  }

  private static UnusableFileException unknown(String trouble, String name) {
    String near =
        Spelling.nearest(name, SHIPPED).map(word -> "; did you mean " + word + "?").orElse(".");
    return new UnusableFileException(
        "%s '%s'%s The shipped rules are %s; any other is given as a file."
            .formatted(
                trouble, name.replaceAll("\\p{Cntrl}", "?"), near, String.join(", ", SHIPPED)));
  }

  private static boolean exists(String text) {
    try {
      return !text.isBlank() && Files.exists(Path.of(text));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String content(Path path, String fileName) throws UnusableFileException {
    if (Files.isDirectory(path)) {
      throw new UnusableFileException(fileName + " is a folder; a rule is one file.");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(LONGEST_FILE + 1);
    } catch (IOException e) {
      throw new UnusableFileException(
          fileName + (Files.exists(path) ? " cannot be read." : " does not exist."));
    }
    if (bytes.length > LONGEST_FILE) {
      throw new UnusableFileException(
          "%s is larger than %d KiB, which no rule is.".formatted(fileName, LONGEST_FILE / 1024));
    }
    try {
      return withoutMark(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)));
    } catch (CharacterCodingException e) {
      throw new UnusableFileException(
          fileName + " is not UTF-8 text; save it as UTF-8 and try again.");
    }
  }

  private static String withoutMark(CharSequence text) {
    return (!text.isEmpty() && text.charAt(0) == '\uFEFF'
            ? text.subSequence(1, text.length())
            : text)
        .toString();
  }

  /** Read when first asked for: their names alone need no file. */
  private static final class Shipped {

    private static final List<Criterion> ALL = SHIPPED.stream().map(Shipped::read).toList();

    private static Criterion read(String name) {
      String fileName = name + ".yaml";
      try (InputStream in = Criteria.class.getResourceAsStream(fileName)) {
        String content =
            new String(Objects.requireNonNull(in, fileName).readAllBytes(), StandardCharsets.UTF_8);
        return new Criterion(RuleFileReader.read(new FileText(fileName, content)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (UnusableFileException e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    }
  }
}
