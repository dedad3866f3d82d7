package org.onus.app.identification;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.identification.order.Order;
import org.onus.app.incidents.loading.Load;
import org.onus.app.incidents.loading.Matching;
import org.onus.app.incidents.loading.ProposedRows;
import org.onus.engine.ranking.Profile;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** What checked files would do to a list, worked out without recording anything. */
@Service
public class Effects implements DisposableBean {
  /** The page that waits for an answer looks again every three seconds. */
  private static final Duration KEPT = Duration.ofSeconds(20);

  private final ProposedRows proposals;
  private final PriorityLists lists;
  private final ProposedLists proposed;
  private final Trail trail;
  private final Duration patience;
  private final UnderWay<Asked, Answer> underWay = new UnderWay<>("effects-", KEPT);

  /** The same load may be checked again with its columns matched otherwise, or on another day. */
  private record Asked(
      Reader reader, UUID load, @Nullable Matching matched, LocalDate today, Profile profile) {}

  Effects(
      ProposedRows proposals,
      PriorityLists lists,
      ProposedLists proposed,
      Trail trail,
      @Value("${onus.page-waits}") Duration patience) {
    this.proposals = proposals;
    this.lists = lists;
    this.proposed = proposed;
    this.trail = trail;
    this.patience = patience;
  }

  /** How far an answer has come. */
  public sealed interface Answer {

    /** It is still being worked out; ask again. */
    record Waiting() implements Answer {}

    /** The load is not, or no longer, a checked one. */
    record NotChecked() implements Answer {}

    record Ready(Effect effect) implements Answer {}
  }

  /** What the load would do to today's list; works on when the answer takes longer than a page. */
  public Answer of(Reader reader, UUID load, Profile profile) {
    Optional<Load> checked = proposals.checked(reader, load);
    if (checked.isEmpty()) {
      underWay.forget(asked -> asked.load().equals(load));
      return new Answer.NotChecked();
    }
    Asked asked = new Asked(reader, load, checked.get().matched(), lists.today(), profile);
    Answer answer = underWay.take(asked, this::workOut, patience).orElseGet(Answer.Waiting::new);
    if (answer instanceof Answer.Ready(Effect effect)) {
      trail.write(reader, Entry.of(Deed.EFFECT_READ, effect.records()).about(load));
    }
    return answer;
  }

  private Answer workOut(Asked asked) {
    Reader reader = asked.reader();
    ListQuestion question = ListQuestion.everybody(asked.today(), asked.profile());
    lists.prepareNow(question);
    return proposals
        .of(reader, asked.load())
        .<Answer>map(
            proposal -> {
              Order order = lists.order(reader, question);
              ProposedList list = proposed.of(reader, question, order, proposal);
              return new Answer.Ready(new EffectComparison(order, list).effect(asked.today()));
            })
        .orElseGet(Answer.NotChecked::new);
  }

  @Override
  public void destroy() {
    underWay.close();
  }
}
