package org.onus.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold of all links and clusters, whoever is linked. */
class LinkagePropertiesTest {

  private static final double LOW = 0.05;

  @Property(tries = 15)
  void theOrderOfRecordsDoesNotMatter(@ForAll long seed) {
    Invented invented = Invented.people(120, seed);
    List<PersonRecord> shuffled = new ArrayList<>(invented.records());
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(shown(Invented.loaded(shuffled))).isEqualTo(shown(invented.loaded()));
  }

  /** One thread in the pool makes of all that is parallel one after the other. */
  @Property(tries = 5)
  void theNumberOfThreadsDoesNotMatter(@ForAll long seed) throws Exception {
    Callable<String> work = () -> shown(Invented.people(400, seed).loaded());

    assertThat(withThreads(8, work)).isEqualTo(withThreads(1, work));
  }

  private static String withThreads(int threads, Callable<String> work) throws Exception {
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      return pool.submit(work).get();
    }
  }

  @Property(tries = 30)
  void aDefiniteDifferenceIsNeverClustered(
      @ForAll long seed, @ForAll @IntRange(max = 12) int differences) {
    Invented invented = Invented.people(60, seed);
    Linkage linkage = Linkage.of(invented.loaded(), Linkage.Progress.NONE);
    Random random = new Random(seed);
    List<Object> events = new ArrayList<>();
    for (int i = 0; i < differences; i++) {
      Link link = linkage.links().get(random.nextInt(linkage.links().size()));
      events.add(different(linkage, link));
      Link other = linkage.links().get(random.nextInt(linkage.links().size()));
      events.add(Set.of(id(linkage, other.left()), id(linkage, other.right())));
    }
    Judgements judgements = judged(events);
    Clusters clusters = linkage.clusters(LOW, judgements);
    Collections.shuffle(events, random);

    for (Judgements.Different pair : judgements.different()) {
      assertThat(
              clusters.areTogether(
                  linkage.people().indexOf(pair.one()), linkage.people().indexOf(pair.other())))
          .isFalse();
    }
    assertThat(ids(linkage, linkage.clusters(LOW, judged(events))))
        .isEqualTo(ids(linkage, clusters));
  }

  @Property(tries = 30)
  void oneMoreRecordNeverSplitsAConfirmedPerson(
      @ForAll long seed, @ForAll @IntRange(max = 89) int newcomer) {
    Invented invented = Invented.people(60, seed);
    List<PersonRecord> before = new ArrayList<>(invented.records());
    PersonRecord late = before.remove(newcomer);
    Linkage first = Linkage.of(Invented.loaded(before), Linkage.Progress.NONE);
    Collection<Set<String>> confirmed = ids(first, first.clusters(LOW, Judgements.NONE));
    Judgements judgements = Judgements.NONE;
    for (Set<String> person : confirmed) {
      judgements = judgements.withConfirmed(person);
    }

    before.add(late);
    Linkage second = Linkage.with(first.model(), Invented.loaded(before), Linkage.Progress.NONE);
    Collection<Set<String>> after = ids(second, second.clusters(LOW, judgements));

    for (Set<String> person : confirmed) {
      assertThat(after).anyMatch(cluster -> cluster.containsAll(person));
    }
    assertThat(after.stream().mapToInt(Set::size).max().orElseThrow())
        .isLessThanOrEqualTo(1 + confirmed.stream().mapToInt(Set::size).max().orElseThrow());
  }

  @Property(tries = 15)
  void theWaterfallAddsUpToTheWeight(@ForAll long seed) {
    Linkage linkage = Linkage.of(Invented.people(80, seed).loaded(), Linkage.Progress.NONE);

    for (Link link : linkage.links()) {
      Evidence evidence = linkage.evidence(link);
      double sum = evidence.priorBits();
      for (Evidence.Part part : evidence.parts()) {
        sum += part.bits();
      }
      assertThat(sum).isEqualTo(evidence.weight());
      assertThat(evidence.weight()).isCloseTo(link.weight(), within(1e-9));
      assertThat(evidence.parts()).noneMatch(part -> part.level() == Level.MISSING);
    }
  }

  private static Judgements judged(List<Object> events) {
    Judgements judgements = Judgements.NONE;
    for (Object event : events) {
      judgements =
          event instanceof Judgements.Different pair
              ? judgements.withDifferent(pair.one(), pair.other())
              : judgements.withConfirmed(((Set<?>) event).stream().map(Object::toString).toList());
    }
    return judgements;
  }

  private static Judgements.Different different(Linkage linkage, Link link) {
    return new Judgements.Different(id(linkage, link.left()), id(linkage, link.right()));
  }

  private static String id(Linkage linkage, int record) {
    return linkage.people().id(record);
  }

  private static Collection<Set<String>> ids(Linkage linkage, Clusters clusters) {
    Map<String, Set<String>> members = new TreeMap<>();
    for (int record = 0; record < linkage.people().size(); record++) {
      members
          .computeIfAbsent(clusters.idOf(record), key -> new TreeSet<>())
          .add(id(linkage, record));
    }
    return new ArrayList<>(members.values());
  }

  private static String shown(People people) {
    Linkage linkage = Linkage.of(people, Linkage.Progress.NONE);
    Clusters clusters = linkage.clusters(0.5, Judgements.NONE);
    return linkage.links().stream()
            .map(
                link ->
                    id(linkage, link.left())
                        + " "
                        + id(linkage, link.right())
                        + " "
                        + link.weight()
                        + " "
                        + linkage.evidence(link).why())
            .collect(Collectors.joining("\n"))
        + ids(linkage, clusters)
        + linkage.bestThreshold()
        + clusters.flagged();
  }
}
