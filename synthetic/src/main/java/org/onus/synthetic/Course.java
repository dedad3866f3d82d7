package org.onus.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.onus.synthetic.Life.Custody;

/**
 * When a person's incidents happen and how serious each is; and the custody that follows, which
 * pushes what is left of the career to after release. Times are days since the period's first.
 */
final class Course {

  /** An incident follows on another within days when it comes in a burst. */
  private static final double BURST_DAYS = 9;

  /** Somebody who ceased has done so for at least two years at the end. */
  private static final int CEASED_DAYS = 740;

  private static final int SHORTEST_CUSTODY = 14;
  private static final double CUSTODY_SPREAD = 0.7;
  private static final double FROM_INSIDE = 0.08;

  private final Draw draw;
  private final Pattern pattern;
  private final int firstDay;
  private final int limit;
  private final boolean canEndInCustody;
  private final double[] times;
  private final Band[] bands;
  private final boolean[] fromCustody;
  private final List<Custody> custody = new ArrayList<>();
  private double end;

  private Course(Draw draw, Pattern pattern, int incidents, int firstDay, int days) {
    this.draw = draw;
    this.pattern = pattern;
    this.firstDay = firstDay;
    this.canEndInCustody = pattern != Pattern.CEASED;
    this.limit = canEndInCustody ? days : days - CEASED_DAYS;
    this.times = new double[incidents];
    this.bands = new Band[incidents];
    this.fromCustody = new boolean[incidents];
  }

  static Course draw(
      Draw draw, Pattern pattern, int incidents, double burst, int firstDay, int days) {
    Course course = new Course(draw, pattern, incidents, firstDay, days);
    course.drawTimes(burst);
    course.drawBands();
    course.drawCustody();
    return course;
  }

  private void drawTimes(double burst) {
    double length = limit * drawLength();
    double from = drawStart(length);
    double start = Math.max(0, from);
    end = Math.min(limit, from + length);
    for (int i = 0; i < times.length; i++) {
      times[i] =
          i > 0 && draw.chance(burst)
              ? Math.min(end, times[draw.below(i)] + draw.exponential(BURST_DAYS))
              : start + (end - start) * drawMoment();
    }
    Arrays.sort(times);
  }

  /** Length of the career as a share of the time there is. */
  private double drawLength() {
    return switch (pattern) {
      case ONE_OFF -> 0;
      case REPEAT, CEASED -> draw.between(0.4, 1);
      case SERIAL, CHRONIC -> draw.between(0.6, 1);
      case ESCALATING -> draw.between(0.4, 0.95);
    };
  }

  private double drawStart(double length) {
    return switch (pattern) {
      case ONE_OFF -> draw.between(0, limit);
      // some began before the period or go on after it, and show only their part of it
      case REPEAT, SERIAL, CHRONIC, CEASED -> draw.between(-length / 2, limit - length / 2);
      // most are escalating now, some did so before
      case ESCALATING ->
          draw.chance(0.6)
              ? Math.max(0, limit - length - draw.exponential(40))
              : draw.between(0, limit - length);
    };
  }

  /** When within the career an incident falls, 0 to 1. */
  private double drawMoment() {
    double even = draw.uniform();
    return pattern == Pattern.ESCALATING ? StrictMath.cbrt(even) : even;
  }

  private void drawBands() {
    double person = 0.7 * draw.normal() + pattern.severity();
    for (int i = 0; i < bands.length; i++) {
      double rising = pattern == Pattern.ESCALATING ? 1.8 * progress(i) : 0;
      bands[i] = Band.of(person + rising + draw.normal());
    }
  }

  private void drawCustody() {
    for (int i = 0; i < times.length; i++) {
      if (fromCustody[i] || !draw.chance(bands[i].custodyChance())) {
        continue;
      }
      int from = Math.min((int) times[i], limit - 1) + 1 + draw.below(3);
      int length = (int) draw.logNormal(bands[i].custodyDays(), CUSTODY_SPREAD);
      if (i == times.length - 1) {
        lockUpAtTheEnd(from, Math.max(SHORTEST_CUSTODY, length));
      } else {
        lockUpBetween(i, from, Math.max(SHORTEST_CUSTODY, length));
      }
    }
  }

  private void lockUpAtTheEnd(int from, int length) {
    if (!canEndInCustody) {
      add(from, OptionalInt.of(from + Math.min(length, CEASED_DAYS / 4)));
    } else if (from < limit) {
      add(from, from + length < limit ? OptionalInt.of(from + length) : OptionalInt.empty());
    }
  }

  private void lockUpBetween(int last, int from, int length) {
    int to = from + Math.min(length, (int) (0.6 * (limit - from)));
    if (to - from < SHORTEST_CUSTODY) {
      return;
    }
    add(from, OptionalInt.of(to));
    double span = Math.max(end - times[last], 1e-9);
    double newEnd = Math.min(limit, end + to - times[last]);
    for (int i = last + 1; i < times.length; i++) {
      times[i] = to + (newEnd - to) * Math.min(1, (times[i] - times[last]) / span);
    }
    end = newEnd;
    if (draw.chance(FROM_INSIDE)) {
      times[last + 1] = from + (to - from) * draw.uniform();
      fromCustody[last + 1] = true;
      bands[last + 1] = draw.chance(0.6) ? Band.LOW : Band.MODERATE;
    }
  }

  private void add(int from, OptionalInt to) {
    custody.add(
        new Custody(
            firstDay + from,
            to.isPresent() ? OptionalInt.of(firstDay + to.getAsInt()) : OptionalInt.empty()));
  }

  int incidents() {
    return times.length;
  }

  /** Epoch day of an incident. */
  int day(int incident) {
    return firstDay + Math.min((int) times[incident], limit - 1);
  }

  double progress(int incident) {
    return times.length == 1 ? 0 : (double) incident / (times.length - 1);
  }

  Band band(int incident) {
    return bands[incident];
  }

  boolean isFromCustody(int incident) {
    return fromCustody[incident];
  }

  List<Custody> custody() {
    return custody;
  }
}
