package org.onus.app.people.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onus.app.people.details.Detail;
import org.onus.app.people.details.DetailKind;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Messages;
import org.onus.engine.linkage.Evidence;

/** Answers to a search as pages say them. */
public final class AnswerWords {
  private static final List<DetailKind> TELLING = List.of(DetailKind.BIRTH, DetailKind.SEX);

  private AnswerWords() {}

  /** What agrees with what was typed. */
  public static String agreeing(Answer answer, Known known, Messages messages) {
    Evidence evidence = answer.evidence();
    boolean isReference = known.isReference(answer.reference().text());
    return sentence(
        "; ",
        isReference ? messages.text("people.found.reference") : "",
        evidence != null ? EvidenceWords.agreeing(evidence) : "",
        evidence == null && !isReference ? messages.text("people.found.begins") : "");
  }

  /** What differs from what was typed. */
  public static String differing(Answer answer) {
    Evidence evidence = answer.evidence();
    return evidence == null ? "" : EvidenceWords.differing(evidence);
  }

  /** One of those among whom somebody chooses whom they mean. */
  public static Choice choice(Answer answer, Known known, Messages messages) {
    String held =
        messages.text(
            "people.found.held", answer.reference().agency().name(), answer.reference().text());
    String differs = differing(answer);
    return new Choice(
        answer.record().toString(),
        texts(answer, DetailKind.NAME).findFirst().orElse(held),
        sentence(
            ". ",
            held,
            TELLING.stream().flatMap(kind -> texts(answer, kind)).collect(Collectors.joining("; ")),
            agreeing(answer, known, messages),
            differs.isEmpty() ? "" : messages.text("people.found.choice.differs", differs)));
  }

  private static Stream<String> texts(Answer answer, DetailKind kind) {
    return answer.details().stream()
        .filter(detail -> detail.kind() == kind && detail.stands())
        .map(Detail::text);
  }

  private static String sentence(String between, String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
  }
}
