package org.onus.engine.instruments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.engine.incidents.YamlText;
import org.onus.engine.instruments.PracticeCase.Fact;

/** The invented cases that Onus ships for whoever learns to score. */
public final class PracticeCases {
  private static final String FILE = "practice-cases.yaml";
  private static final Set<String> KEYS =
      Set.of("key", "age", "title", "facts", "answers", "priority", "judgement");
  private static final Set<String> FACT_KEYS = Set.of("when", "what", "source");
  private static final Set<String> ANSWER_KEYS = Set.of("item", "recent", "historic", "why");
  private static final Instrument PPIT = Instruments.ppit();
  private static final List<PracticeCase> SHIPPED = read();

  private PracticeCases() {}

  /** All of them, in the order in which they are offered. */
  public static List<PracticeCase> shipped() {
    return SHIPPED;
  }

  /** The one of this key. */
  public static Optional<PracticeCase> find(String key) {
    return SHIPPED.stream().filter(one -> one.key().equals(key)).findFirst();
  }

  private static List<PracticeCase> read() {
    try (InputStream in = PracticeCases.class.getResourceAsStream(FILE)) {
      String text =
          new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
      List<PracticeCase> cases = new ArrayList<>();
      for (YamlPart part :
          new YamlPart(FILE, YamlText.read(FILE, text), Set.of("cases")).parts("cases", KEYS)) {
        cases.add(practiceCase(part));
      }
      return List.copyOf(cases);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnusableFileException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static PracticeCase practiceCase(YamlPart part) throws UnusableFileException {
    List<Fact> facts = new ArrayList<>();
    for (YamlPart fact : part.parts("facts", FACT_KEYS)) {
      facts.add(new Fact(fact.text("when"), fact.text("what"), fact.text("source")));
    }
    Answers worked = Answers.none(PPIT);
    Map<String, String> why = new HashMap<>();
    for (YamlPart answer : part.parts("answers", ANSWER_KEYS)) {
      String item = answer.name("item");
      for (Timeframe time : PPIT.timeframes()) {
        worked = worked.with(new Question(item, time.key()), answer.text(time.key()));
      }
      why.put(item, answer.text("why"));
    }
    return new PracticeCase(
        part.name("key"),
        part.whole("age", 10, 120),
        part.text("title"),
        facts,
        worked,
        why,
        part.isSo("priority"),
        part.text("judgement"));
  }
}
