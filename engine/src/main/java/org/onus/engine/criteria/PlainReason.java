package org.onus.engine.criteria;

import static java.util.stream.Collectors.joining;

import dev.cel.common.CelIssue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onus.engine.incidents.Spelling;

/** Turns what the CEL compiler says into words for the analyst who wrote the rule. */
final class PlainReason {

  private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '(.+?)' .*");
  private static final Pattern NO_OVERLOAD =
      Pattern.compile("found no matching overload for '(.+?)' applied to '(.*?)'(?: \\(cand.*)?");
  private static final Pattern UNEXPECTED =
      Pattern.compile("(?:mismatched|extraneous) input '(.*?)' expecting .*");
  private static final Pattern NO_VIABLE =
      Pattern.compile("no viable alternative at input '(.*?)'");
  private static final Pattern MISSING = Pattern.compile("missing '?(.+?)'? at '(.*?)'");
  private static final Pattern UNKNOWN_CHARACTER =
      Pattern.compile("token recognition error at: '(.*)'");
  private static final Pattern RESERVED = Pattern.compile("reserved identifier: (.+)");
  private static final Pattern WRONG_TYPE =
      Pattern.compile("expected type '(.+?)' but found '(.+?)'");
  private static final Pattern FIELD =
      Pattern.compile("type '(.+?)' does not support field selection");
  private static final Pattern TOO_DEEP = Pattern.compile("(?s).*recursion limit exceeded.*");
  private static final Pattern BAD_NUMBER = Pattern.compile("For input string: \"(.*)\".*");

  private static final Map<String, String> KINDS =
      Map.of(
          "int", "a whole number",
          "uint", "a whole number",
          "double", "a number",
          "bool", "a yes or no",
          "string", "a text in quotation marks",
          "null", "nothing",
          "null_type", "nothing");

  /** What to write instead of what people are used to from elsewhere. */
  private static final Map<String, String> HINTS =
      Map.ofEntries(
          Map.entry("and", "write && for and"),
          Map.entry("or", "write || for or"),
          Map.entry("not", "write ! for not"),
          Map.entry("=", "write == to compare"),
          Map.entry("&", "write && for and"),
          Map.entry("|", "write || for or"),
          Map.entry("≥", "write >= for at least"),
          Map.entry("≤", "write <= for at most"),
          Map.entry("≠", "write != for not the same"),
          Map.entry("#", "write // before a comment"),
          Map.entry("“", "rules need no quotation marks"),
          Map.entry("‘", "rules need no quotation marks"),
          Map.entry("_/_", "rules do not divide; multiply the other side instead"),
          Map.entry("_%_", "rules do not divide; multiply the other side instead"),
          Map.entry("_[_]", "nothing can be picked out with [ ]"));

  private PlainReason() {}

  /** The first trouble in the text; what follows it is often only its consequence. */
  static RuleRefused of(String text, List<CelIssue> issues) {
    CelIssue first =
        issues.stream()
            .min(
                Comparator.comparingInt((CelIssue issue) -> issue.getSourceLocation().getLine())
                    .thenComparingInt(issue -> issue.getSourceLocation().getColumn()))
            .orElseThrow();
    int offset =
        offset(text, first.getSourceLocation().getLine(), first.getSourceLocation().getColumn());
    return new RuleRefused(startOfWord(text, offset), reason(first.getMessage().strip()));
  }

  static String oneLine(Exception e) {
    return "CEL says: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason");
  }

  /** A type of the language in plain words. */
  static String kind(String type) {
    if (type.startsWith("list")) {
      return "a list";
    }
    return KINDS.getOrDefault(type, "a " + type);
  }

  /** CEL points at the opening bracket of a call; a reader looks for the word before it. */
  static int startOfWord(String text, int offset) {
    int[] points = text.codePoints().toArray();
    int start = Math.clamp(offset, 0, points.length);
    if (start < points.length && points[start] == '(') {
      while (start > 0 && Character.isJavaIdentifierPart(points[start - 1])) {
        start--;
      }
    }
    return start;
  }

  private static int offset(String text, int line, int column) {
    int start = 0;
    for (int passed = 1; passed < line; passed++) {
      start = text.indexOf('\n', start) + 1;
    }
    return text.codePointCount(0, start) + Math.max(0, column);
  }

  private static String reason(String message) {
    return match(UNDECLARED, message)
        .map(found -> unknownWord(found.group(1)))
        .or(() -> match(NO_OVERLOAD, message).map(f -> wrongUse(f.group(1), f.group(2))))
        .or(() -> match(UNEXPECTED, message).map(found -> outOfPlace(found.group(1))))
        .or(() -> match(NO_VIABLE, message).map(found -> outOfPlace(found.group(1))))
        .or(() -> match(MISSING, message).map(PlainReason::missing))
        .or(() -> match(UNKNOWN_CHARACTER, message).map(found -> unreadable(found.group(1))))
        .or(() -> match(RESERVED, message).map(found -> unknownWord(found.group(1))))
        .or(() -> match(WRONG_TYPE, message).map(PlainReason::wrongKind))
        .or(() -> match(FIELD, message).map(found -> "nothing can follow a dot here"))
        .or(() -> match(TOO_DEEP, message).map(found -> "the rule is nested too deeply"))
        .or(() -> match(BAD_NUMBER, message).map(found -> found.group(1) + " is too large"))
        .orElseGet(() -> "CEL says: " + message.lines().findFirst().orElse("no reason"));
  }

  private static Optional<Matcher> match(Pattern pattern, String message) {
    return Optional.of(pattern.matcher(message)).filter(Matcher::matches);
  }

  private static String unknownWord(String word) {
    String hint = HINTS.get(word.toLowerCase(Locale.ROOT));
    if (hint != null) {
      return hint;
    }
    return "'%s' is not a word of the rule language; %s"
        .formatted(
            word,
            Spelling.nearest(word, Vocabulary.names())
                .map(near -> "did you mean " + near + "?")
                .orElseGet(() -> "its words are " + String.join(", ", Vocabulary.names())));
  }

  private static String wrongUse(String name, String given) {
    Vocabulary.Word word = Vocabulary.WORDS.get(name);
    if (word != null && !given.startsWith("(")) {
      return "nothing can follow a dot; %s is written %s".formatted(name, word.usage());
    }
    if (word != null) {
      return "%s is written %s, and not with %s"
          .formatted(name, word.usage(), kinds(given.replaceFirst("^\\(person,? ?", "(")));
    }
    String operator = name.replace("_", "").replace("@", "");
    return "'%s' does not go with %s%s".formatted(operator, kinds(given), remedy(given));
  }

  private static String remedy(String given) {
    if (given.contains("string")) {
      return "; numbers, sexes and grades are written without quotation marks, as in sex == male";
    }
    if (given.contains("null")) {
      return "; write !ageKnown or !sexKnown for what is not recorded";
    }
    return given.equals("(double, int)") || given.equals("(int, double)")
        ? "; beside harm a number is written with a point, as in 365.0"
        : "";
  }

  /** From {@code (sex, string)} to words. */
  private static String kinds(String given) {
    String inside = given.replaceAll("^[^(]*\\(|\\)$", "");
    return inside.isBlank()
        ? "nothing between the brackets"
        : Stream.of(inside.split(", ")).map(PlainReason::kind).collect(joining(" and "));
  }

  private static String outOfPlace(String input) {
    if (input.equals("<EOF>")) {
      return "the rule is not finished here";
    }
    String hint = HINTS.get(input.toLowerCase(Locale.ROOT));
    return "'%s' does not belong here%s".formatted(input, hint == null ? "" : "; " + hint);
  }

  private static String missing(Matcher found) {
    return found.group(2).equals("<EOF>")
        ? "the rule is not finished here: '%s' is missing".formatted(found.group(1))
        : "'%s' is missing before '%s'".formatted(found.group(1), found.group(2));
  }

  private static String unreadable(String characters) {
    String token = characters.strip();
    String hint = HINTS.get(token);
    if (hint != null) {
      return "'%s' means nothing here; %s".formatted(token, hint);
    }
    return token.startsWith("'") || token.startsWith("\"")
        ? "a quotation mark is opened and not closed; rules need none"
        : "'%s' means nothing here".formatted(token);
  }

  private static String wrongKind(Matcher found) {
    return "%s stands where %s is needed".formatted(kind(found.group(2)), kind(found.group(1)));
  }
}
