package org.onus.engine.criteria;

import static dev.cel.common.types.SimpleType.BOOL;
import static dev.cel.common.types.SimpleType.DOUBLE;
import static dev.cel.common.types.SimpleType.INT;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onus.engine.incidents.RiskGrade;
import org.onus.engine.incidents.Sex;

/**
 * Every word that a rule may use beside the operators; {@code docs/methods/criteria.md} explains
 * them to the analyst.
 */
final class Vocabulary {

  /** The person, handed to each word behind the scenes; no rule can spell it. */
  static final String SUBJECT = "@subject";

  static final OpaqueType PERSON = OpaqueType.create("person");
  static final OpaqueType WINDOW = OpaqueType.create("window");
  static final OpaqueType SEX = OpaqueType.create("sex");
  static final OpaqueType GRADE = OpaqueType.create("grade");

  /** What a word is worked out from: the person, then the arguments as written. */
  @FunctionalInterface
  interface Work {
    Object of(Subject subject, Object[] arguments);
  }

  /**
   * A word with brackets.
   *
   * @param usage how it is written, for the sentence that refuses a wrong use
   */
  record Word(String name, String usage, CelType gives, List<CelType> takes, Work work) {

    boolean isFact() {
      return !gives.equals(WINDOW);
    }
  }

  /** A word without brackets. */
  record Plain(
      String name, CelType type, boolean isFact, Function<Subject, Optional<Object>> value) {

    private static Plain fact(String name, CelType type, Function<Subject, Object> value) {
      return new Plain(name, type, true, value.andThen(Optional::of));
    }

    /** A value that a fact is compared with, such as {@code male}. */
    private static Plain constant(Enum<?> value, CelType type) {
      Optional<Object> same = Optional.of(value);
      return new Plain(value.name().toLowerCase(Locale.ROOT), type, false, subject -> same);
    }
  }

  static final Map<String, Plain> PLAIN = plainWords();

  static final Map<String, Word> WORDS = words();

  private Vocabulary() {}

  /** All words, in the order of the documentation. */
  static List<String> names() {
    return Stream.concat(WORDS.keySet().stream(), PLAIN.keySet().stream()).toList();
  }

  private static Map<String, Plain> plainWords() {
    Map<String, Plain> words = new LinkedHashMap<>();
    Stream.of(
            Stream.of(
                Plain.fact("sex", SEX, Subject::sex),
                Plain.fact("sexKnown", BOOL, Subject::sexKnown),
                Plain.fact("age", INT, Subject::age),
                Plain.fact("ageKnown", BOOL, Subject::ageKnown)),
            Stream.of(Sex.values()).map(sex -> Plain.constant(sex, SEX)),
            Stream.of(RiskGrade.values()).map(grade -> Plain.constant(grade, GRADE)))
        .flatMap(Function.identity())
        .forEach(word -> words.put(word.name(), word));
    return words;
  }

  private static Map<String, Word> words() {
    Map<String, Word> words = new LinkedHashMap<>();
    Stream.of(
            fact("incidents", INT, (who, in) -> who.incidents((Window) in[0])),
            fact("crimes", INT, (who, in) -> who.crimes((Window) in[0])),
            fact("victims", INT, (who, in) -> who.victims((Window) in[0])),
            fact("harm", DOUBLE, (who, in) -> who.harm((Window) in[0])),
            fact("ungraded", INT, (who, in) -> who.ungraded((Window) in[0])),
            new Word(
                "graded",
                "graded(high, lastMonths(12))",
                INT,
                List.of(GRADE, WINDOW),
                (who, in) -> who.graded((RiskGrade) in[0], (Window) in[1])),
            new Word(
                "daysSinceLast",
                "daysSinceLast()",
                INT,
                List.of(),
                (who, in) -> who.daysSinceLast()),
            new Word(
                "spansMoreThanYears",
                "spansMoreThanYears(5)",
                BOOL,
                List.of(INT),
                (who, in) -> who.spansMoreThanYears(number(in[0]))),
            window("lifetime()", (who, in) -> who.asAt().lifetime()),
            window("lastDays(30)", (who, in) -> who.asAt().lastDays(number(in[0]))),
            window("lastMonths(12)", (who, in) -> who.asAt().lastMonths(number(in[0]))),
            window("lastYears(3)", (who, in) -> who.asAt().lastYears(number(in[0]))),
            window(
                "daysBeforeLast(90, 30)",
                (who, in) -> who.asAt().daysBeforeLast(number(in[0]), number(in[1]))),
            window("thisCalendarMonth()", (who, in) -> who.asAt().thisCalendarMonth()),
            window(
                "previousCalendarMonths(3)",
                (who, in) -> who.asAt().previousCalendarMonths(number(in[0]))),
            window(
                "thisAndPreviousCalendarMonths(3)",
                (who, in) -> who.asAt().thisAndPreviousCalendarMonths(number(in[0]))))
        .forEach(word -> words.put(word.name(), word));
    return words;
  }

  private static Word fact(String name, CelType gives, Work work) {
    return new Word(name, name + "(lastMonths(12))", gives, List.of(WINDOW), work);
  }

  private static Word window(String usage, Work work) {
    String name = usage.substring(0, usage.indexOf('('));
    int arguments = usage.endsWith("()") ? 0 : usage.split(",", -1).length;
    return new Word(name, usage, WINDOW, List.of(INT, INT).subList(0, arguments), work);
  }

  private static int number(Object argument) {
    return ((Long) argument).intValue();
  }
}
