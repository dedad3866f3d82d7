package org.onus.engine.linkage;

import java.util.List;

/** The links among the records of a set, with the model that weighed them. */
public final class Linkage {

  /**
   * The probability from which two records are linked without a human, if nothing contradicts it.
   * Measured on invented people: docs/methods/linkage.md.
   */
  public static final double AUTOMATIC = 0.9999;

  /** Records that one rule may put into one block; see {@link BlockingRule}. */
  static final int CAP = 100;

  /** Pairs that the model learns from, a sample. */
  private static final int LEARNED_FROM = 250_000;

  /** Links below this weight are not kept: about one in a hundred of them is true. */
  private static final double FLOOR = -7;

  /** Records in two of a person's records on average, before anything is known. */
  private static final double FIRST_GUESS = 0.2;

  private static final int ROUNDS = 50;

  /** Told how many pairs were compared; from several threads at once. */
  @FunctionalInterface
  public interface Progress {

    /** For callers who do not show any. */
    Progress NONE = (done, whole) -> {};

    void report(long done, long whole);
  }

  private final People people;
  private final LinkageModel model;
  private final Scorer scorer;
  private final List<Link> links;
  private final long compared;
  private final long leftOut;

  private Linkage(
      People people, LinkageModel model, List<Link> links, long compared, long leftOut) {
    this.people = people;
    this.model = model;
    this.scorer = new Scorer(model);
    this.links = links;
    this.compared = compared;
    this.leftOut = leftOut;
  }

  /** Learns a model from the records themselves and links them. */
  public static Linkage of(People people, Progress progress) {
    return with(Training.on(people, LEARNED_FROM), people, progress);
  }

  /**
   * Links records by a model that was learned before; only how often records are one person's is
   * learned anew.
   *
   * @param progress is told of pairs as they are compared
   */
  public static Linkage with(LinkageModel trained, People people, Progress progress) {
    double pairs = Math.max(1, people.size() * (people.size() - 1.0) / 2);
    double guess = Math.min(0.5, FIRST_GUESS * people.size() / pairs);
    LinkageModel guessed = trained.withPrior(guess);
    Rarity.weigh(people, guessed);
    Candidates candidates = Candidates.of(people, CAP);
    List<Link> links = candidates.links(new Scorer(guessed), FLOOR, progress);
    LinkageModel model = trained.withPrior(prior(links, guess, pairs));
    double shift = model.priorBits() - guessed.priorBits();
    List<Link> shifted =
        links.stream()
            .map(link -> new Link(link.left(), link.right(), link.weight() + shift))
            .toList();
    return new Linkage(people, model, shifted, candidates.pairs(), candidates.leftOut());
  }

  /** Expectation and maximisation once more, for the prior alone. */
  private static double prior(List<Link> links, double guess, double pairs) {
    double prior = guess;
    for (int round = 0; round < ROUNDS; round++) {
      double shift = LinkageModel.weight(prior) - LinkageModel.weight(guess);
      double matches = 0;
      for (Link link : links) {
        matches += LinkageModel.probability(link.weight() + shift);
      }
      prior = Math.clamp(matches / pairs, 1e-15, 0.5);
    }
    return prior;
  }

  public People people() {
    return people;
  }

  public LinkageModel model() {
    return model;
  }

  /** Pairs that shared a block; those of several rules are counted with each. */
  public long compared() {
    return compared;
  }

  /** How often a record was left out of a rule because too many shared all that it looks at. */
  public long leftOut() {
    return leftOut;
  }

  /** All links that are worth a look, the strongest first. */
  public List<Link> links() {
    return links;
  }

  /**
   * The probability from which on links are expected to give the best F1, if the model is right.
   */
  public double bestThreshold() {
    double expected = links.stream().mapToDouble(Link::probability).sum();
    double right = 0;
    double best = 0;
    double threshold = 0.5;
    for (int i = 0; i < links.size(); i++) {
      right += links.get(i).probability();
      double f1 = 2 * right / (i + 1 + expected);
      if (f1 > best) {
        best = f1;
        threshold = links.get(i).probability();
      }
    }
    return threshold;
  }

  /** The link between any two records, however weak. */
  public Link link(int left, int right) {
    int l = left * PersonColumn.COMPARED;
    long pattern =
        Comparing.pattern(people.cells(), l, people.cells(), right * PersonColumn.COMPARED);
    return new Link(left, right, scorer.weight(pattern, people.cells(), l));
  }

  /** Why the two records of a link are taken for one person's. */
  public Evidence evidence(Link link) {
    int l = link.left() * PersonColumn.COMPARED;
    long pattern =
        Comparing.pattern(people.cells(), l, people.cells(), link.right() * PersonColumn.COMPARED);
    return Evidence.of(model, scorer, pattern, people.cells(), l);
  }

  /** Whether the link may be made without a human. */
  public boolean isAutomatic(Link link) {
    return link.probability() >= AUTOMATIC && !evidence(link).isContradicted();
  }

  /** Puts records together by all links from the threshold on. */
  public Clusters clusters(double threshold, Judgements judgements) {
    return Clustering.of(people, scorer, links, LinkageModel.weight(threshold), judgements);
  }

  /** Puts records together by those links alone that may be made without a human. */
  public Clusters automaticClusters(Judgements judgements) {
    List<Link> automatic = links.stream().filter(this::isAutomatic).toList();
    return Clustering.of(people, scorer, automatic, LinkageModel.weight(AUTOMATIC), judgements);
  }
}
