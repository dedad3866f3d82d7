package org.onus.app.identification;

import java.time.LocalDate;
import java.util.List;
import org.onus.engine.ranking.Ranked;
import org.onus.engine.ranking.Ranking;
import org.onus.engine.ranking.Score;

/** The same list as it was on an earlier day. */
final class EarlierList {

  private final LocalDate day;
  private final Ranking ranking;

  /** Of those on the later list, in its order; 0 for who was not on this one. */
  private final int[] ranks;

  EarlierList(LocalDate day, Ranking ranking, List<Ranked> later) {
    this.day = day;
    this.ranking = ranking;
    ranks = ranking.ranksOf(later.stream().mapToInt(person -> person.history().person()).toArray());
  }

  ListedPerson.Before before(Ranked now) {
    int rank = ranks[now.rank() - 1];
    Score then = rank == 0 ? null : ranking.score(now.history());
    return new ListedPerson.Before(
        then == null ? null : Integer.valueOf(rank),
        then == null ? null : Double.valueOf(then.value()),
        Change.sentence(now, Change.Then.of(then), day));
  }
}
