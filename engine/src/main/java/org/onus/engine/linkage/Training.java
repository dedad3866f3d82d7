package org.onus.engine.linkage;

import static org.onus.engine.linkage.Comparing.CODES;
import static org.onus.engine.linkage.PersonColumn.COMPARED;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Learns a model from records without knowing who is who: m by expectation and maximisation over
 * samples of pairs that share a key, u from pairs taken at random. What a column says where two
 * records stand together is learned from the samples in which they do.
 */
final class Training {

  private static final int ROUNDS = 100;
  private static final double STILL = 1e-5;

  /** Pairs that m's starting values count for: few records cannot teach much. */
  private static final double TRUST_IN_START = 20;

  /** Replaced as soon as there are links. */
  private static final double FIRST_PRIOR = 1e-6;

  private static final double SMALLEST = 1e-9;

  /** What a level counts that was not seen among random strangers. */
  private static final double UNSEEN = 0.3;

  /** Pairs that u's starting values count for where two records stand together. */
  private static final double FEW = 10;

  private static final List<List<KeyPart>> KEYS =
      List.of(
          List.of(KeyPart.OTHER),
          List.of(KeyPart.PNC),
          List.of(KeyPart.CRO),
          List.of(KeyPart.CRN),
          List.of(KeyPart.PRISON),
          List.of(KeyPart.NHS),
          List.of(KeyPart.PHONE),
          List.of(KeyPart.BIRTH),
          List.of(KeyPart.BOTH_NAMES),
          List.of(KeyPart.POST),
          List.of(KeyPart.STREET, KeyPart.TOWN),
          List.of(KeyPart.HOUSE, KeyPart.STREET),
          List.of(KeyPart.HOUSE, KeyPart.POST));

  private final List<Sample> samples;
  private final double[] shares;
  private final double[] m = new double[COMPARED * CODES];
  private final double[] u = new double[COMPARED * CODES];

  private Training(int records, List<Sample> samples) {
    this.samples = samples;
    shares = new double[samples.size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = samples.get(i).isRandom() ? 1.0 / Math.max(2, records) : 0.1;
    }
  }

  /** Learns from these people, from at most so many pairs a sample. */
  static LinkageModel on(People people, int limit) {
    if (people.size() < 2) {
      return new Training(people.size(), List.of()).start().model();
    }
    List<Sample> samples =
        Stream.concat(Stream.of(List.<KeyPart>of()), KEYS.stream())
            .parallel()
            .flatMap(
                key ->
                    key.isEmpty()
                        ? Stream.of(Sample.random(people, 2 * limit))
                        : Sample.sharing(key, people, limit).stream())
            .toList();
    Training training = new Training(people.size(), samples).start();
    for (int round = 0; round < ROUNDS; round++) {
      if (training.round() < STILL) {
        break;
      }
    }
    return training.model();
  }

  private Training start() {
    for (int cell = 0; cell < COMPARED; cell++) {
      for (int code = 0; code < CODES; code++) {
        m[cell * CODES + code] = startOfM(code & 7);
        u[cell * CODES + code] = startOfU(code);
      }
    }
    return this;
  }

  private static double startOfM(int level) {
    return switch (Level.of(level)) {
      case MISSING -> 1;
      case SAME -> 0.85;
      case ONE_OFF -> 0.06;
      case DIFFERENT -> 0.05;
      case EXCHANGED, ALIKE, RELATED, PART -> 0.01;
    };
  }

  private static double startOfU(int code) {
    return switch (Level.of(code)) {
      case MISSING -> 1;
      case SAME -> code < Comparing.TOGETHER ? 0.001 : 0.3;
      case DIFFERENT -> code < Comparing.TOGETHER ? 0.994 : 0.695;
      case EXCHANGED, ONE_OFF, ALIKE, RELATED, PART -> 0.001;
    };
  }

  /** What one sample says, weighed by the model as it stands. */
  private static final class Expected {
    private final double[] asOne = new double[COMPARED * CODES];
    private final double[] asStrangers = new double[COMPARED * CODES];
    private double matches;
  }

  /** One step of expectation and maximisation; how far m moved. */
  private double round() {
    List<Expected> expected =
        IntStream.range(0, samples.size()).parallel().mapToObj(this::expected).toList();
    double[] asOne = new double[m.length];
    double[] randomStrangers = new double[m.length];
    double[] allStrangers = new double[m.length];
    for (int i = 0; i < samples.size(); i++) {
      Sample sample = samples.get(i);
      shares[i] = Math.clamp(expected.get(i).matches / sample.pairs(), 1e-12, 0.999);
      for (int cell = 0; cell < COMPARED; cell++) {
        if (!isExcluded(sample, cell)) {
          for (int code = cell * CODES; code < (cell + 1) * CODES; code++) {
            asOne[code] += sample.isOfNeighbours() ? 0 : expected.get(i).asOne[code];
            allStrangers[code] += expected.get(i).asStrangers[code];
            randomStrangers[code] += sample.isRandom() ? expected.get(i).asStrangers[code] : 0;
          }
        }
      }
    }
    double moved = 0;
    for (int cell = 0; cell < COMPARED; cell++) {
      for (int context = 0; context < CODES; context += Comparing.TOGETHER) {
        int from = cell * CODES + context;
        moved = Math.max(moved, learnM(asOne, from));
        if (context == 0) {
          learnU(randomStrangers, from, code -> UNSEEN, 7 * UNSEEN);
        } else {
          learnU(allStrangers, from, code -> FEW * startOfU(code), FEW);
        }
      }
    }
    return moved;
  }

  private Expected expected(int number) {
    Sample sample = samples.get(number);
    double[] bits = new double[m.length];
    for (int i = 0; i < bits.length; i++) {
      boolean evidence = (i & 7) != 0 && sample.isEvidence(PersonColumn.at(i / CODES));
      bits[i] = evidence ? Math.log(m[i] / u[i]) : 0;
    }
    double prior = Math.log(shares[number] / (1 - shares[number]));
    Expected expected = new Expected();
    for (PatternCounts.Counted counted : sample.patterns()) {
      double odds = prior;
      for (int cell = 0; cell < COMPARED; cell++) {
        odds += bits[cell * CODES + Comparing.codeIn(counted.pattern(), cell)];
      }
      double one = counted.count() / (1 + Math.exp(-odds));
      expected.matches += one;
      for (int cell = 0; cell < COMPARED; cell++) {
        int code = cell * CODES + Comparing.codeIn(counted.pattern(), cell);
        expected.asOne[code] += one;
        expected.asStrangers[code] += counted.count() - one;
      }
    }
    return expected;
  }

  private static boolean isExcluded(Sample sample, int cell) {
    return sample.excluded().contains(PersonColumn.at(cell));
  }

  /** Replaces seven levels' shares by those counted; how far they moved. */
  private double learnM(double[] counted, int from) {
    double whole = sum(counted, from) + TRUST_IN_START;
    double moved = 0;
    for (int level = 1; level < Comparing.TOGETHER; level++) {
      int at = from + level;
      double share = (counted[at] + TRUST_IN_START * startOfM(level)) / whole;
      moved = Math.max(moved, Math.abs(share - m[at]));
      m[at] = Math.max(SMALLEST, share);
    }
    return moved;
  }

  private void learnU(double[] counted, int from, IntToDoubleFunction more, double allMore) {
    double whole = sum(counted, from) + allMore;
    for (int level = 1; level < Comparing.TOGETHER; level++) {
      int at = from + level;
      u[at] = Math.max(SMALLEST, (counted[at] + more.applyAsDouble(at % CODES)) / whole);
    }
  }

  private static double sum(double[] counted, int from) {
    double sum = 0;
    for (int level = 1; level < Comparing.TOGETHER; level++) {
      sum += counted[from + level];
    }
    return sum;
  }

  private LinkageModel model() {
    return new LinkageModel(FIRST_PRIOR, m, u);
  }
}
