package org.onus.app.identification;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onus.app.identification.ListQuestion.Filters;
import org.onus.app.identification.ListQuestion.Sort;
import org.onus.app.identification.order.Candidate;
import org.onus.app.identification.order.Order;
import org.onus.app.people.RecordId;

/** Whom of a list its filters leave, and in which order. */
final class Choosing {
  private static final int RELEASED_WITHIN_DAYS = 28;
  private final ListQuestion question;
  private final @Nullable Order then;
  private final Set<UUID> lookedAt;

  /**
   * Prepares to choose.
   *
   * @param then the list of the day compared with; null while that day is not kept
   * @param lookedAt read only if the filters ask who has been looked at
   */
  Choosing(ListQuestion question, @Nullable Order then, Set<UUID> lookedAt) {
    this.question = question;
    this.then = then;
    this.lookedAt = lookedAt;
  }

  /** Those of the first places whom the filters leave. */
  List<Candidate> from(Order members) {
    List<Candidate> listed = members.all().subList(0, Math.min(members.size(), question.places()));
    if (question.filters().isEmpty() && question.sort() == Sort.RANK) {
      return listed;
    }
    var chosen = listed.stream().filter(condition(question.filters()));
    return switch (question.sort()) {
      case RANK -> chosen.toList();
      case LATEST -> sorted(chosen, Comparator.comparingInt(Candidate::lifetimeLastDay).reversed());
      case HARM -> sorted(chosen, Comparator.comparingDouble(Candidate::harmDays).reversed());
      case INCIDENTS -> sorted(chosen, Comparator.comparingInt(Candidate::events).reversed());
      case REFERENCE -> sorted(chosen, Comparator.comparing(Candidate::reference));
    };
  }

  /** The sort is stable: the better place first among equals. */
  private static List<Candidate> sorted(
      java.util.stream.Stream<Candidate> chosen, Comparator<Candidate> comparator) {
    return chosen.sorted(comparator).toList();
  }

  private Predicate<Candidate> condition(Filters filters) {
    Predicate<Candidate> condition = _ -> true;
    String area = filters.area();
    if (area != null) {
      condition = condition.and(candidate -> candidate.traits().areas().contains(area));
    }
    String rule = filters.rule();
    if (rule != null) {
      condition = condition.and(candidate -> candidate.traits().rules().contains(rule));
    }
    if (filters.neverHigh()) {
      condition = condition.and(candidate -> candidate.traits().neverHigh());
    }
    if (filters.inCustody()) {
      condition = condition.and(candidate -> candidate.traits().inCustody());
    }
    if (filters.released()) {
      long earliest = question.asAt().toEpochDay() - RELEASED_WITHIN_DAYS;
      condition = condition.and(candidate -> candidate.releasedDay() > earliest);
    }
    if (filters.notLookedAt()) {
      condition = condition.and(candidate -> !isLookedAt(candidate));
    }
    if (filters.fresh() && then != null) {
      condition =
          condition.and(
              candidate -> candidate.records().stream().noneMatch(record -> wasOn(then, record)));
    }
    return condition;
  }

  private boolean wasOn(Order then, RecordId record) {
    int place = then.placeOf(record);
    return place >= 0 && place < question.places();
  }

  /** Each record that the reader sees of them. */
  private boolean isLookedAt(Candidate candidate) {
    return candidate.records().stream().allMatch(record -> lookedAt.contains(record.value()));
  }
}
