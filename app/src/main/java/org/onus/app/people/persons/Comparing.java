package org.onus.app.people.persons;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.onus.app.people.search.Likeness;
import org.onus.app.people.search.Likenesses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the uncertain pairs of records that changed and groups those records anew, a few at a time.
 * What dies in between is begun again: the same records give the same pairs.
 */
@Component
class Comparing {
  private static final int AT_ONCE = 200;
  private static final Reader READER = Reader.service("looks for records of one person");

  private final UncertainStore pairs;
  private final GroupStore groups;
  private final Grouping grouping;
  private final JudgementStore judgements;
  private final Likenesses likenesses;
  private final TransactionTemplate transaction;

  Comparing(
      UncertainStore pairs,
      GroupStore groups,
      Grouping grouping,
      JudgementStore judgements,
      Likenesses likenesses,
      TransactionTemplate transaction) {
    this.pairs = pairs;
    this.groups = groups;
    this.grouping = grouping;
    this.judgements = judgements;
    this.likenesses = likenesses;
    this.transaction = transaction;
  }

  void run() {
    UncertainStore.Changed changed = pairs.changed(READER);
    for (int from = 0; from < changed.records().size(); from += AT_ONCE) {
      List<RecordId> some =
          changed.records().subList(from, Math.min(from + AT_ONCE, changed.records().size()));
      transaction.executeWithoutResult(_ -> compare(some));
    }
    pairs.compared(changed.seen());
  }

  private void compare(List<RecordId> records) {
    List<UncertainStore.Weighed> uncertain = new ArrayList<>();
    // whoever is and was alone needs no group
    Set<RecordId> perhapsSeveral = new HashSet<>();
    likenesses
        .around(READER, records)
        .forEach(
            (record, around) -> {
              for (Likeness likeness : around.others()) {
                if (likeness.isCertain()) {
                  perhapsSeveral.add(record);
                } else if (likeness.isWorthALook()) {
                  uncertain.add(
                      new UncertainStore.Weighed(
                          new Pair(record, likeness.other()), likeness.evidence().weight()));
                }
              }
            });
    judgements.about(READER, records).stream()
        .filter(judgement -> judgement.verdict() == Verdict.SAME)
        .forEach(judgement -> perhapsSeveral.addAll(List.of(judgement.one(), judgement.other())));
    groups.of(READER, records).values().forEach(perhapsSeveral::addAll);
    pairs.replace(records, uncertain);
    if (!perhapsSeveral.isEmpty()) {
      grouping.anew(perhapsSeveral);
    }
  }
}
