package org.onus.app.people.persons;

import java.util.ArrayList;
import java.util.List;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.onus.app.people.search.Likeness;
import org.onus.app.people.search.Likenesses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the uncertain pairs of records that changed, a few records at a time. What dies in between
 * is begun again: the same records give the same pairs.
 */
@Component
class Comparing {
  private static final int AT_ONCE = 200;
  private static final Reader READER = Reader.service("looks for records of one person");

  private final UncertainStore pairs;
  private final Likenesses likenesses;
  private final TransactionTemplate transaction;

  Comparing(UncertainStore pairs, Likenesses likenesses, TransactionTemplate transaction) {
    this.pairs = pairs;
    this.likenesses = likenesses;
    this.transaction = transaction;
  }

  void run() {
    UncertainStore.Changed changed = pairs.changed(READER);
    for (int from = 0; from < changed.records().size(); from += AT_ONCE) {
      List<RecordId> some =
          changed.records().subList(from, Math.min(from + AT_ONCE, changed.records().size()));
      transaction.executeWithoutResult(_ -> pairs.replace(some, uncertain(some)));
    }
    pairs.comparedUpTo(changed.horizon());
  }

  private List<UncertainStore.Weighed> uncertain(List<RecordId> records) {
    List<UncertainStore.Weighed> uncertain = new ArrayList<>();
    for (RecordId record : records) {
      for (Likeness likeness : likenesses.of(READER, record)) {
        if (likeness.isWorthALook() && !likeness.isCertain()) {
          uncertain.add(
              new UncertainStore.Weighed(
                  new Pair(record, likeness.other()), likeness.evidence().weight()));
        }
      }
    }
    return uncertain;
  }
}
