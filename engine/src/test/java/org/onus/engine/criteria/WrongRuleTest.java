package org.onus.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onus.engine.incidents.UnusableFileException;

/** Each wrong rule is refused with the place in the file and a reason that can be acted on. */
class WrongRuleTest {

  private static final String BEFORE = "name: mine\ntitle: Mine\nsource: Me\nrule: |\n  ";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          incident(lifetime()) >= 1 ~ 3 ~ 'incident' is not a word of the rule language; did you mean incidents?
          AGE > 2 ~ 3 ~ 'AGE' is not a word of the rule language; did you mean age?
          age > 2 && dyn(3) == 4 ~ 14 ~ 'dyn' is not a word of the rule language; its words are incidents,
          x.y > 1 ~ 3 ~ 'x' is not a word of the rule language; its words are incidents,
          if age ~ 3 ~ 'if' is not a word
          incidents(30) >= 1 ~ 3 ~ incidents is written incidents(lastMonths(12)), and not with a whole number.
          incidents() >= 1 ~ 3 ~ incidents is written incidents(lastMonths(12)), and not with nothing between the brackets.
          incidents(lifetime(), 3) > 1 ~ 3 ~ and not with a window and a whole number.
          graded('high', lifetime()) == 0 ~ 3 ~ graded is written graded(high, lastMonths(12)), and not with a text in quotation marks and a window.
          graded(male, lifetime()) == 0 ~ 3 ~ and not with a sex and a window.
          lastMonths(12).incidents() > 3 ~ 18 ~ nothing can follow a dot; incidents is written incidents(lastMonths(12)).
          age.years > 3 ~ 6 ~ nothing can follow a dot here.
          incidents(lifetime()) ~ 3 ~ the rule gives a whole number, not yes or no; compare it, as in incidents(lastMonths(12)) >= 3.
          male ~ 3 ~ the rule gives a sex, not yes or no
          true ~ 3 ~ the rule asks nothing about the person, so it fits all or none.
          lifetime() == lastDays(30) ~ 3 ~ the rule asks nothing about the person
          incidents(lifetime()) >= 1 && ~ 32 ~ the rule is not finished here.
          incidents(lifetime() >= 1 ~ 28 ~ the rule is not finished here: ')' is missing.
          incidents(lifetime()) >= 1) ~ 29 ~ ')' does not belong here.
          age > 16 and sex == male ~ 12 ~ 'and' does not belong here; write && for and.
          age > 16 or sex == male ~ 12 ~ 'or' does not belong here; write || for or.
          age > 16 & sex == male ~ 12 ~ '&' means nothing here; write && for and.
          sex = male ~ 7 ~ '=' means nothing here; write == to compare.
          age ≥ 16 ~ 7 ~ '≥' means nothing here; write >= for at least.
          sex == “male” ~ 10 ~ '“' means nothing here; rules need no quotation marks.
          sex == 'male ~ 10 ~ a quotation mark is opened and not closed; rules need none.
          age > 3 # adults ~ 11 ~ '#' means nothing here; write // before a comment.
          @subject == @subject ~ 3 ~ '@' means nothing here.
          sex == 'male' ~ 7 ~ '==' does not go with a sex and a text in quotation marks; numbers, sexes and grades are written without quotation marks, as in sex == male.
          age >= '16' ~ 7 ~ '>=' does not go with a whole number and a text in quotation marks
          sex == high ~ 7 ~ '==' does not go with a sex and a grade.
          age == null ~ 7 ~ '==' does not go with a whole number and nothing; write !ageKnown or !sexKnown for what is not recorded.
          lifetime() >= 3 ~ 14 ~ '>=' does not go with a window and a whole number.
          harm(lifetime()) == 365 ~ 20 ~ beside harm a number is written with a point, as in 365.0.
          age / 2 > 3 ~ 7 ~ rules do not divide; multiply the other side instead.
          age % 2 == 1 ~ 7 ~ rules do not divide
          sex in [male, 3] ~ 10 ~ a list holds things of one kind, as in sex in [female, other].
          sex in [] ~ 10 ~ a list holds things of one kind
          {1: 2} == {1: 2} && age > 3 ~ 3 ~ rules have words, numbers, operators and lists, and nothing else.
          [1, 2].all(x, x > 1) ~ 10 ~ 'all' is not a word of the rule language
          age[0] > 1 ~ 6 ~ nothing can be picked out with [ ].
          incidents(lastDays(0)) > 1 ~ 22 ~ lastDays takes a whole number from 1 to 40000, written out, as in lastDays(30).
          incidents(lastDays(40001)) > 1 ~ 22 ~ lastDays takes a whole number
          incidents(lastDays(age)) > 1 ~ 22 ~ lastDays takes a whole number
          incidents(lastDays(1.5)) > 1 ~ 13 ~ lastDays is written lastDays(30), and not with a number.
          incidents(daysBeforeLast(90, 0)) > 1 ~ 32 ~ daysBeforeLast takes a whole number
          incidents(lastDays(99999999999999999999)) > 3 ~ 22 ~ 99999999999999999999 is too large.
          spansMoreThanYears(-1) ~ 23 ~ spansMoreThanYears takes a whole number
          """)
  void isRefused(String cel, int column, String reason) {
    assertThatThrownBy(() -> read(BEFORE + cel + "\n"))
        .isInstanceOf(UnusableFileException.class)
        .message()
        .startsWith("mine.yaml, line 5, column " + column + ": ")
        .contains(reason)
        .matches("(?s).*[.?]")
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource({"'(', 400", "'age + ', 3000", "'[', 400"})
  void isRefusedWhereItGoesTooDeep(String piece, int times) {
    assertThatThrownBy(() -> read(BEFORE + piece.repeat(times) + "age > 3\n"))
        .isInstanceOf(UnusableFileException.class)
        .message()
        .startsWith("mine.yaml, line 5, column ")
        .hasSizeLessThan(200);
  }

  @ParameterizedTest
  @CsvSource({
    "|, '\n  age > 3 &&\n    wrong', 6, 5",
    "|2-, '\n   age > 3 &&\n  wrong', 6, 3",
    ">-, '\n  age > 3\n  && wrong', 6, 6",
    "'', 'age > 3\n  && wrong', 5, 6",
    "'''', 'age > 3\n  && sex == ''''male''''''', 5, 10",
    "'\"', 'age > 3\\n\\\n  && \\x77r\\u006Fng\"', 5, 6",
    "|, '\r\n  age > 3 &&\r\n  wrong\r', 6, 3",
    "|, '\n  age > 3 && // adults, é and 😀\n  wrong', 6, 3",
    "|, '\n  ''😀'' == wrong', 5, 10",
  })
  void isPlacedWhateverTheStyleOfTheYaml(String sign, String text, int line, int column) {
    String file = "name: mine\ntitle: Mine\nsource: Me\nrule: " + sign + text + "\n";
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageStartingWith("mine.yaml, line %d, column %d: '".formatted(line, column));
  }

  @ParameterizedTest
  @CsvSource({
    "age > 3 // adults",
    "'!ageKnown || age >= 18 && sex in [female, other]'",
    "'incidents(lastDays(30)) >= 1 ? age > 3 : age > 5'",
    "-1 < incidents(lifetime()) - 2 * victims(lifetime())"
  })
  void isTakenWhereItIsRight(String cel) throws UnusableFileException {
    assertThat(read(BEFORE + cel + "\n")).isNotNull();
  }

  private static Object read(String file) throws UnusableFileException {
    return new Criterion(RuleFileReader.read(new FileText("mine.yaml", file))).compile();
  }
}
