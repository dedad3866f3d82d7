package org.onus.app.access.trail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.ChainStore.Head;
import org.onus.app.access.trail.ChainStore.Link;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Chains the rows that are committed, in the order of chaining, and seals the head. */
@Component
class Chaining {
  private static final Logger LOG = LoggerFactory.getLogger(Chaining.class);
  private static final Reader SERVICE = Reader.service("chains the trail");
  private static final int AT_ONCE = 500;

  /** A quiet trail is sealed now and then too, so that the age of its seal says something. */
  private static final Duration LONGEST_UNSEALED = Duration.ofHours(1);

  private final ChainStore chain;
  private final SealFolder seals;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Chaining(
      ChainStore chain,
      @Value("${onus.audit-dir}") Path folder,
      TransactionTemplate transaction,
      Clock clock) {
    this.chain = chain;
    this.seals = new SealFolder(folder);
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Chains all that waits, then seals. */
  void run() {
    Instant now = clock.instant(); // one for links and seal, so that each day's links have theirs
    while (Objects.requireNonNull(transaction.execute(_ -> chainSome(now))) == AT_ONCE) {
      // a great many wait: each transaction takes some
    }
    transaction.executeWithoutResult(_ -> seal(now));
  }

  private int chainSome(Instant now) {
    if (!chain.takeTurn(SERVICE)) {
      return 0;
    }
    Head head = chain.head(SERVICE);
    List<Link> links = new ArrayList<>();
    for (StoredRow row : chain.takeWaiting(SERVICE, AT_ONCE)) {
      long seq = head.seq() + 1;
      head = new Head(seq, row.hash(head.hash(), seq));
      links.add(new Link(seq, row.id(), head.hash()));
    }
    if (!links.isEmpty()) {
      chain.add(links, now);
    }
    return links.size();
  }

  /**
   * Signs what is committed. Whoever holds the turn writes the file, so no older seal comes last.
   */
  private void seal(Instant now) {
    if (!chain.takeTurn(SERVICE)) {
      return;
    }
    try {
      List<Seal> all = seals.seals();
      Head head = chain.head(SERVICE);
      if (!all.isEmpty()) {
        Seal last = all.getLast();
        if (!agrees(last)) {
          // sealing on would cover the tracks
          LOG.error(
              "The trail of access does not agree with its seal of {}: run onus verify-audit",
              last.at());
          return;
        }
        if (last.links() == head.seq() && last.at().plus(LONGEST_UNSEALED).isAfter(now)) {
          return;
        }
      }
      seals.seal(now, head.seq(), head.hash());
    } catch (IOException failure) {
      LOG.error(
          "The trail of access could not be sealed in {}: {}", seals.path(), failure.getMessage());
    }
  }

  private boolean agrees(Seal seal) {
    return seal.links() == 0
        || chain
            .at(SERVICE, seal.links())
            .filter(link -> link.hash().equals(seal.hash()))
            .isPresent();
  }
}
