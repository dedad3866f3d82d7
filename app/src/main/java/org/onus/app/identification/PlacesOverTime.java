package org.onus.app.identification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.identification.order.Candidate;
import org.onus.app.identification.order.Order;
import org.onus.app.identification.order.Orders;
import org.onus.app.identification.order.Rivals;
import org.onus.app.identification.scoring.KeptDay;
import org.onus.app.people.RecordId;
import org.onus.engine.ranking.HarmProfile;
import org.onus.engine.ranking.Profile;
import org.onus.engine.ranking.Stability;
import org.onus.engine.ranking.WeightedProfile;
import org.springframework.stereotype.Component;

/** Where one person stood on kept days. */
@Component
class PlacesOverTime {
  /** So many places are shown: each is counted anew inside what the reader may see. */
  private static final int SHOWN = 9;

  private final Orders orders;

  PlacesOverTime(Orders orders) {
    this.orders = orders;
  }

  /** Latest first, with how firm the rank is on the day asked for. */
  List<Reason.Standing> of(
      Reader reader,
      RecordId record,
      Profile profile,
      Map<LocalDate, KeptDay> kept,
      LocalDate asAt,
      LocalDate before) {
    return daysShown(kept.keySet(), asAt, before).stream()
        .flatMap(day -> Stream.ofNullable(kept.get(day)))
        .sorted(Comparator.comparing(KeptDay::asAt).reversed())
        .flatMap(day -> standing(reader, record, profile, day, day.asAt().equals(asAt)))
        .toList();
  }

  private Stream<Reason.Standing> standing(
      Reader reader, RecordId record, Profile profile, KeptDay day, boolean withStability) {
    Order ranked = orders.of(reader, day, profile.name());
    Candidate candidate = ranked.find(record);
    if (candidate == null || !candidate.isScored()) {
      return Stream.empty();
    }
    return Stream.of(
        new Reason.Standing(
            day.asAt(),
            ranked.placeOf(record) + 1,
            ranked.scored(),
            candidate.score(),
            withStability ? stability(ranked, candidate, profile) : null));
  }

  private static @Nullable Stability stability(Order ranked, Candidate candidate, Profile profile) {
    return switch (profile) {
      case HarmProfile _ -> null;
      case WeightedProfile weighted ->
          Rivals.stabilities(ranked, weighted, List.of(candidate)).get(candidate.record());
    };
  }

  /** The day itself, the one compared with, whole weeks before it and firsts of months. */
  private static Set<LocalDate> daysShown(Set<LocalDate> kept, LocalDate asAt, LocalDate before) {
    Set<LocalDate> shown = new HashSet<>(Set.of(asAt, before));
    kept.stream()
        .filter(day -> day.isBefore(asAt))
        .filter(day -> (asAt.toEpochDay() - day.toEpochDay()) % 7 == 0 || day.getDayOfMonth() == 1)
        .sorted((left, right) -> right.compareTo(left))
        .limit(SHOWN - 2)
        .forEach(shown::add);
    return shown;
  }
}
