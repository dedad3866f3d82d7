package org.onus.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.identification.ListedPerson;
import org.onus.app.identification.MadeList;
import org.onus.engine.criteria.Criterion;
import org.onus.engine.incidents.CustodyFile;
import org.onus.engine.incidents.IncidentFile;
import org.onus.engine.incidents.RefusalCode;
import org.onus.engine.incidents.Refusals;
import org.onus.engine.ranking.Concentration;
import org.onus.engine.ranking.Flag;
import org.onus.engine.ranking.Profile;
import org.onus.engine.ranking.Ranking;
import org.onus.engine.ranking.Stability;

/** What a person reads at the terminal after a list was made. */
record Summary(
    IncidentFile.Contents contents,
    WholeLog log,
    @Nullable Path harm,
    CustodyFile.@Nullable Contents spells,
    Profile profile,
    @Nullable Criterion rule,
    LocalDate asAt,
    LocalDate today,
    Ranking ranking,
    MadeList people,
    long undecided) {

  private static final int NAMES = 10;
  private static final int REFUSALS = 3;

  void print(PrintWriter to, IdentifyFiles files) {
    printReading(to, files);
    new Observations(contents, log.counts(), spells, asAt, today)
        .lines()
        .forEach(line -> to.println("  " + line));
    to.println();
    printList(to);
    printConcentration(to);
    to.println();
    new Composition(listed(), log.groups()).lines().forEach(to::println);
    to.println();
    printNames(to);
    if (files.list() != null) {
      to.println();
      to.printf("The whole list is in %s.%n", files.list());
    }
  }

  private PeopleGroups listed() {
    PeopleGroups listed = new PeopleGroups(asAt);
    people.people().forEach(listed::add);
    return listed;
  }

  private void printReading(PrintWriter to, IdentifyFiles files) {
    var report = contents.report();
    to.printf(
        "Read %s about %s%s.%n",
        count(report.rows(), "row", "rows"),
        count(contents.log().people(), "person", "people"),
        report.first() == null ? "" : ", dated " + dates(report.first(), report.last()));
    printRefused(to, contents.refusals(), "row", "rows", files.rejects());
    if (spells != null) {
      printRefused(to, spells.refusals(), "custody spell", "custody spells", files.spellRejects());
    }
  }

  private static void printRefused(
      PrintWriter to, Refusals refusals, String one, String many, @Nullable Path written) {
    if (refusals.size() == 0) {
      return;
    }
    to.printf(
        "Refused %s%s:%n",
        count(refusals.size(), one, many),
        written == null
            ? " (write them to a file with --rejects FILE)"
            : ", written to " + written);
    refusals
        .byCode()
        .forEach(
            (code, n) ->
                to.printf(
                    "  %,d %s: %s First on line%s.%n",
                    n, code, code.sentence(), firstLines(refusals, code)));
  }

  private static String dates(@Nullable LocalDate first, @Nullable LocalDate last) {
    return Words.day(first) + (Objects.equals(first, last) ? "" : " to " + Words.day(last));
  }

  private static String firstLines(Refusals refusals, RefusalCode code) {
    List<Long> lines =
        refusals.list().stream()
            .filter(refusal -> refusal.code() == code)
            .limit(REFUSALS)
            .map(Refusals.Refusal::line)
            .toList();
    return (lines.size() == 1 ? " " : "s ")
        + lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private void printList(PrintWriter to) {
    to.println(profile.title());
    to.printf(
        "Harm is weighed by %s.%n",
        harm == null ? "the table that Onus ships" : "the weights in " + harm.getFileName());
    if (rule == null) {
      to.printf(
          "As at %s %s.%n",
          Words.day(asAt),
          switch (ranking.size()) {
            case 0 -> "nobody has a score";
            case 1 -> "1 person has a score, and is listed";
            default ->
                "%,d people have a score; %s"
                    .formatted(
                        ranking.size(),
                        people.size() == ranking.size()
                            ? "all are listed"
                            : people.size() == 1
                                ? "1 is listed"
                                : "%,d are listed".formatted(people.size()));
          });
    } else {
      to.printf("Rule %s: %s%n", rule.name(), rule.title());
      int unscored = people.unscored();
      to.printf(
          "As at %s %s listed%s.%n",
          Words.day(asAt),
          people.size() == 0
              ? "nobody is"
              : people.size() == 1 ? "1 person is" : "%,d people are".formatted(people.size()),
          unscored == 0 ? "" : ", %,d of them without a score".formatted(unscored));
      if (undecided > 0) {
        to.printf(
            "For %s the rule cannot be decided: their age or sex is not known.%n",
            count(undecided, "more person", "more people"));
      }
    }
  }

  private void printConcentration(PrintWriter to) {
    Concentration harm = ranking.concentration();
    if (harm.people() > 0 && harm.harmDays() > 0) {
      to.printf(
          "Harm: the top 1%% of them carry %s of %,.0f harm days, the top 5%% %s, the top 10%%"
              + " %s.%n",
          percent(harm.top1()), harm.harmDays(), percent(harm.top5()), percent(harm.top10()));
    }
  }

  private void printNames(PrintWriter to) {
    List<ListedPerson> first = people.first(NAMES);
    if (first.isEmpty()) {
      to.println(
          rule == null
              ? "Nobody has a row in the window: is the as-at date right?"
              : "Nobody meets the rule as at this date.");
      return;
    }
    int width = first.stream().mapToInt(p -> p.personId().length()).max().orElse(0);
    int columns = Math.clamp(width, 6, 40);
    to.printf("%5s %8s  %-9s  %-" + columns + "s  %s%n", "Rank", "Score", "Range", "Person", "Why");
    for (ListedPerson person : first) {
      to.printf(
          "%5s %8s  %-9s  %-" + columns + "s  %s%n",
          person.rank() == null ? "–" : person.rank(),
          person.explanation() == null
              ? "–"
              : "%.2f".formatted(person.explanation().score().value()),
          range(person.stability()),
          PlainWriter.inLine(person.personId()),
          PlainWriter.inLine(person.why()));
      more(person).forEach(line -> to.printf("%28s%s%n", "", line));
    }
    if (people.size() > NAMES) {
      to.printf("… and %,d more.%n", people.size() - NAMES);
    }
    if (ranking.size() > 0 && first.getFirst().stability() != null) {
      to.println("Range: the ranks a person can have when one weight moves by a fifth.");
    }
  }

  private List<String> more(ListedPerson person) {
    String flags =
        person.flags().stream()
            .filter(flag -> flag != Flag.CUSTODY_NOT_CHECKED) // said once for all, above
            .map(Flag::code)
            .collect(Collectors.joining(", "));
    return Stream.of(
            person.criteria().isEmpty() ? "" : "meets " + String.join(", ", person.criteria()),
            flags.isEmpty() ? "" : "flags " + flags,
            person.before() == null ? "" : "before: " + before(person.before()))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String before(ListedPerson.Before before) {
    return (before.rank() == null ? "" : "rank %,d, ".formatted(before.rank())) + before.change();
  }

  private static String range(@Nullable Stability stability) {
    return stability == null ? "–" : "%d–%d".formatted(stability.best(), stability.worst());
  }

  private static String percent(double share) {
    return "%.1f%%".formatted(100 * share);
  }

  private static String count(long number, String one, String many) {
    return "%,d %s".formatted(number, number == 1 ? one : many);
  }
}
