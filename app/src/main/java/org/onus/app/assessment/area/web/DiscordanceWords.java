package org.onus.app.assessment.area.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onus.app.assessment.FormResult;
import org.onus.app.assessment.FormWords;
import org.onus.app.assessment.ScoreWords;
import org.onus.app.assessment.area.Compared;
import org.onus.app.assessment.area.Discordance;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.engine.cohort.Discord;
import org.onus.engine.cohort.Grades;
import org.onus.engine.incidents.RiskGrade;

/** Views of people in words: what is missing is said. */
final class DiscordanceWords {
  private static final List<Optional<RiskGrade>> GRADES =
      List.of(
          Optional.of(RiskGrade.HIGH),
          Optional.of(RiskGrade.MEDIUM),
          Optional.of(RiskGrade.STANDARD),
          Optional.empty());
  private final Messages messages;

  DiscordanceWords(Messages messages) {
    this.messages = messages;
  }

  DiscordanceView.Line line(Compared one) {
    Grades grades = one.views().grades();
    return new DiscordanceView.Line(
        "/persons/" + one.record(),
        one.reference().text(),
        AreaSections.siteName(one.unit(), messages),
        one.score()
            .map(score -> ScoreWords.of(score, messages))
            .orElseGet(() -> messages.text("discordance.not-assessed")),
        one.views()
            .rank()
            .map(
                rank ->
                    messages.text(
                        "discordance.rank",
                        Integer.toString(rank),
                        Integer.toString(one.views().ranked())))
            .orElseGet(() -> messages.text("discordance.rank.none")),
        grades.highest().isEmpty()
            ? messages.text("discordance.grades.none")
            : messages.text(
                "discordance.grades", grades.high(), grades.medium(), grades.standard()),
        one.forms().stream().map(this::form).toList(),
        one.views()
            .priority()
            .map(so -> messages.text(so ? "figures.judged.yes" : "figures.judged.no"))
            .orElseGet(() -> messages.text("discordance.not-judged")),
        one.parts().stream().sorted().map(this::way).toList());
  }

  private String form(FormResult result) {
    return messages.text(
        "discordance.form",
        result.taken().answers().instrument().title(),
        FormWords.outcome(result.taken().answers(), messages),
        Dates.text(result.taken().on(), messages));
  }

  String way(Discord one) {
    return messages.text("discordance.way." + DiscordanceForm.text(one));
  }

  /** Of those assessed in each unit with each highest grade, how many are priorities. */
  List<DiscordanceView.Unit> units(Discordance.Found found) {
    return found.units().stream()
        .map(
            unit -> {
              List<Compared> there =
                  found.all().stream()
                      .filter(one -> one.unit().equals(unit) && one.on().isPresent())
                      .toList();
              return new DiscordanceView.Unit(
                  AreaSections.siteName(unit, messages),
                  Stream.concat(
                          GRADES.stream().map(grade -> cell(there, grade)),
                          Stream.of(
                              Long.toString(
                                  found.all().stream()
                                      .filter(one -> one.unit().equals(unit))
                                      .filter(one -> one.parts().contains(Discord.REPEATED_MEDIUM))
                                      .count())))
                      .toList());
            })
        .toList();
  }

  private String cell(List<Compared> there, Optional<RiskGrade> grade) {
    List<Compared> graded =
        there.stream().filter(one -> one.views().grades().highest().equals(grade)).toList();
    return messages.text(
        "discordance.unit.of",
        Long.toString(graded.stream().filter(one -> one.views().priority().orElse(false)).count()),
        Integer.toString(graded.size()));
  }
}
