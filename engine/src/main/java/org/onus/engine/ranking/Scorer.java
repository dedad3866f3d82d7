package org.onus.engine.ranking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.CustodySpells.Liberty;
import org.onus.engine.incidents.Distinct;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.LogCodes;

/**
 * Scores people of one log by one profile as at one date. Keeps scratch space between people, so
 * each thread has its own.
 */
final class Scorer {

  private final Profile profile;
  private final int asAt;
  private final LogCodes codes;
  private final Distinct incidents = new Distinct();
  private final Distinct victims = new Distinct();

  // what the rows of the person at hand add up to
  private int rows;
  private int rowsWithoutVictim;
  private int lastDay;
  private double harm;
  private boolean provisional;

  Scorer(LogCodes codes, Profile profile, LocalDate asAt) {
    this.codes = codes;
    this.profile = profile;
    this.asAt = (int) asAt.toEpochDay();
  }

  /** The person's score; null if no row counts. */
  @Nullable Score score(History history, Liberty liberty) {
    begin();
    return switch (profile) {
      case WeightedProfile weighted -> score(weighted, history, liberty);
      case HarmProfile byHarm -> score(byHarm, history, liberty);
    };
  }

  /** Whether the profile counts this row of the person. */
  boolean counts(History history, int i, Liberty liberty) {
    int day = history.day(i);
    if (day > asAt) {
      return false;
    }
    return switch (profile) {
      case WeightedProfile weighted -> liberty.days(day, asAt) < weighted.windowDays();
      case HarmProfile byHarm -> day > asAt - byHarm.windowDays() && isCrime(history, i);
    };
  }

  /** Harm days of one row. */
  double days(History history, int i) {
    return codes.days(history.offenceNumber(i));
  }

  private @Nullable Score score(WeightedProfile weighted, History history, Liberty liberty) {
    int daysSinceLast = 0;
    for (int i = history.size() - 1; i >= 0; i--) {
      int day = history.day(i);
      if (day <= asAt) {
        int atLiberty = liberty.days(day, asAt);
        if (atLiberty >= weighted.windowDays()) {
          break;
        }
        daysSinceLast = rows == 0 ? atLiberty : daysSinceLast;
        count(history, i);
      }
    }
    if (rows == 0) {
      return null;
    }
    Components components =
        weighted.components(daysSinceLast, incidents.count(), harm, victims.count());
    return result(components.weighted(weighted.weights()), components, daysSinceLast);
  }

  private @Nullable Score score(HarmProfile byHarm, History history, Liberty liberty) {
    for (int i = history.size() - 1; i >= 0; i--) {
      int day = history.day(i);
      if (day <= asAt - byHarm.windowDays()) {
        break;
      }
      if (day <= asAt && isCrime(history, i)) {
        count(history, i);
      }
    }
    if (incidents.count() <= byHarm.moreThanCrimes()) {
      return null;
    }
    return result(harm, null, liberty.days(lastDay, asAt));
  }

  private boolean isCrime(History history, int i) {
    return codes.isCrime(history.kind(i), history.offenceNumber(i));
  }

  private void begin() {
    incidents.begin();
    victims.begin();
    rows = 0;
    rowsWithoutVictim = 0;
    harm = 0;
    provisional = false;
  }

  private void count(History history, int i) {
    lastDay = rows == 0 ? history.day(i) : lastDay;
    rows++;
    incidents.add(history.incident(i));
    int victim = history.victim(i);
    if (victim > 0) {
      victims.add(victim);
    } else {
      rowsWithoutVictim++;
    }
    int offence = history.offenceNumber(i);
    harm += codes.days(offence);
    provisional |= !codes.knows(offence);
  }

  private Score result(double value, @Nullable Components components, int daysSinceLast) {
    return new Score(
        value,
        components,
        daysSinceLast,
        incidents.count(),
        victims.count(),
        harm,
        LocalDate.ofEpochDay(lastDay),
        rows,
        rowsWithoutVictim,
        provisional);
  }
}
