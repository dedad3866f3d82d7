package org.onus.engine.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/**
 * Fisher's exact test of yes and no at several sites: of all tables with these sums, the share that
 * is no likelier than the one found. No library that is kept has it for more than two sites.
 *
 * @param simulated how many tables were drawn because there are too many to go through, 0 if the
 *     test is exact
 */
public record FisherTest(double p, int simulated) {

  /** Tables gone through at most: about a second. */
  static final double MOST_TABLES = 3e7;

  /** Gives p near 0.05 to about 0.0007. */
  public static final int DRAWN = 100_000;

  private static final long SEED = 513;

  /** Tables as likely as the one found count, whatever the rounding; as in R. */
  private static final double ROUNDING = 1e-7;

  static FisherTest of(int[] yes, int[] known) {
    // in one order whatever the order of sites; the largest comes last, where nothing is left open
    int[] order =
        IntStream.range(0, yes.length)
            .boxed()
            .sorted(Comparator.<Integer>comparingInt(i -> known[i]).thenComparingInt(i -> yes[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] sizes = IntStream.of(order).map(i -> known[i]).toArray();
    int[] found = IntStream.of(order).map(i -> yes[i]).toArray();
    Tables tables = new Tables(sizes, IntStream.of(found).sum());
    double limit = tables.logProbability(found) + ROUNDING;
    return tables.atMost() <= MOST_TABLES
        ? new FisherTest(Math.min(1, tables.noLikelierThan(limit)), 0)
        : new FisherTest(tables.drawnNoLikelierThan(limit), DRAWN);
  }

  /** All tables of these sums; how many say yes at each site is hypergeometric. */
  private static final class Tables {
    private final int[] sizes;
    private final int yes;
    private final int all;

    /** How many cases stand at this site and all after it. */
    private final int[] rest;

    private final double[] logFactorial;

    Tables(int[] sizes, int yes) {
      this.sizes = sizes;
      this.yes = yes;
      all = IntStream.of(sizes).sum();
      rest = sizes.clone();
      for (int site = sizes.length - 2; site >= 0; site--) {
        rest[site] += rest[site + 1];
      }
      logFactorial =
          IntStream.rangeClosed(0, all).mapToDouble(n -> Gamma.logGamma(n + 1.0)).toArray();
    }

    private double logChoose(int n, int k) {
      return logFactorial[n] - logFactorial[k] - logFactorial[n - k];
    }

    double logProbability(int[] table) {
      double sum = -logChoose(all, yes);
      for (int site = 0; site < sizes.length; site++) {
        sum += logChoose(sizes[site], table[site]);
      }
      return sum;
    }

    /** An upper bound of how many there are. */
    double atMost() {
      return IntStream.of(sizes)
          .limit(sizes.length - 1L)
          .mapToDouble(size -> Math.min(size, Math.min(yes, all - yes)) + 1.0)
          .reduce(1, (one, other) -> one * other);
    }

    double noLikelierThan(double limit) {
      return sum(0, yes, -logChoose(all, yes), limit);
    }

    private double sum(int site, int left, double logProbability, double limit) {
      if (site == sizes.length - 1) {
        double whole = logProbability + logChoose(sizes[site], left);
        return whole <= limit ? Math.exp(whole) : 0;
      }
      double sum = 0;
      int most = Math.min(sizes[site], left);
      for (int here = Math.max(0, left - rest[site + 1]); here <= most; here++) {
        double sofar = logProbability + logChoose(sizes[site], here);
        sum += sum(site + 1, left - here, sofar, limit);
      }
      return sum;
    }

    /** The table found is one of those drawn, so that p is never 0. */
    double drawnNoLikelierThan(double limit) {
      SplittableRandom random = new SplittableRandom(SEED);
      int[] table = new int[sizes.length];
      int met = 1;
      for (int i = 0; i < DRAWN; i++) {
        draw(table, random);
        if (logProbability(table) <= limit) {
          met++;
        }
      }
      return met / (DRAWN + 1.0);
    }

    private void draw(int[] table, SplittableRandom random) {
      Arrays.fill(table, 0);
      int left = yes;
      for (int site = 0; site < sizes.length - 1; site++) {
        table[site] = draw(rest[site], left, sizes[site], random.nextDouble());
        left -= table[site];
      }
      table[sizes.length - 1] = left;
    }

    /** How many of some drawn from a population are marked, from its likeliest value outwards. */
    private int draw(int population, int marked, int drawn, double chance) {
      int unmarked = population - marked;
      int least = Math.max(0, drawn - unmarked);
      int most = Math.min(drawn, marked);
      int low = (int) ((drawn + 1L) * (marked + 1L) / (population + 2L));
      int high = low;
      double middle =
          Math.exp(
              logChoose(marked, low)
                  + logChoose(unmarked, drawn - low)
                  - logChoose(population, drawn));
      double open = chance - middle;
      double below = middle;
      double above = middle;
      int at = low;
      while (open > 0 && (low > least || high < most)) {
        if (low > least) {
          below *=
              (double) low * (unmarked - drawn + low) / ((marked - low + 1.0) * (drawn - low + 1));
          low--;
          at = low;
          open -= below;
        }
        if (open > 0 && high < most) {
          above *=
              (double) (marked - high)
                  * (drawn - high)
                  / ((high + 1.0) * (unmarked - drawn + high + 1));
          high++;
          at = high;
          open -= above;
        }
      }
      return at;
    }
  }
}
