package org.onus.engine.incidents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When people were in custody. A spell covers from ≤ day < to; one without an end has not ended.
 * Spells of one person may overlap.
 */
public final class CustodySpells {

  /**
   * One stay, as given.
   *
   * @param to first day no longer covered; null if it has not ended
   */
  public record Spell(LocalDate from, @Nullable LocalDate to) {}

  /** No custody data was loaded at all, which is not the same as nobody in custody. */
  public static final CustodySpells NOT_CHECKED = new CustodySpells(Map.of(), false);

  private static final int[] NONE = {};

  /** Per person: from, to, from, to … in epoch days, joined, in order. */
  private final Map<String, int[]> joined;

  private final boolean checked;

  private CustodySpells(Map<String, int[]> joined, boolean checked) {
    this.joined = joined;
    this.checked = checked;
  }

  public static CustodySpells of(Map<String, ? extends List<Spell>> spells) {
    Map<String, int[]> joined = new HashMap<>();
    spells.forEach((person, theirs) -> joined.put(person, join(theirs)));
    return new CustodySpells(joined, true);
  }

  /** False if there is no custody data at all. */
  public boolean checked() {
    return checked;
  }

  public Set<String> people() {
    return Collections.unmodifiableSet(joined.keySet());
  }

  /** The person's joined spells as from, to pairs of epoch days, oldest first; empty if none. */
  int[] spellsOf(String personId) {
    return joined.getOrDefault(personId, NONE);
  }

  /** Joined spells of one person: overlapping and touching ones are one. */
  public List<Spell> joined(String personId) {
    int[] bounds = spellsOf(personId);
    List<Spell> spells = new ArrayList<>();
    for (int i = 0; i < bounds.length; i += 2) {
      spells.add(
          new Spell(
              LocalDate.ofEpochDay(bounds[i]),
              bounds[i + 1] == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(bounds[i + 1])));
    }
    return spells;
  }

  /** Days after {@code day} up to and including {@code asAt} that no spell of the person covers. */
  public int daysAtLiberty(String personId, int day, int asAt) {
    return daysAtLiberty(spellsOf(personId), day, asAt);
  }

  static int daysAtLiberty(int[] bounds, int day, int asAt) {
    int days = asAt - day;
    for (int i = 0; i < bounds.length; i += 2) {
      int from = Math.max(bounds[i], day + 1);
      long to = Math.min(bounds[i + 1], asAt + 1L);
      if (to > from) {
        days -= (int) (to - from);
      }
    }
    return days;
  }

  /** Whether a spell of the person covers the day. */
  public boolean covers(String personId, LocalDate date) {
    int[] bounds = spellsOf(personId);
    long day = date.toEpochDay();
    for (int i = 0; i < bounds.length; i += 2) {
      if (bounds[i] <= day && day < bounds[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** Days at liberty for one person, many times. */
  public Liberty libertyOf(String personId) {
    int[] bounds = spellsOf(personId);
    return bounds.length == 0
        ? (day, asAt) -> asAt - day
        : (day, asAt) -> daysAtLiberty(bounds, day, asAt);
  }

  /** Days at liberty after an epoch day, up to and including another. */
  @FunctionalInterface
  public interface Liberty {
    int days(int day, int asAt);
  }

  private static int[] join(List<Spell> spells) {
    List<Spell> inOrder = spells.stream().sorted(Comparator.comparing(Spell::from)).toList();
    int[] bounds = new int[2 * inOrder.size()];
    int used = 0;
    for (Spell spell : inOrder) {
      int from = (int) spell.from().toEpochDay();
      int to = spell.to() == null ? Integer.MAX_VALUE : (int) spell.to().toEpochDay();
      if (to <= from) {
        continue;
      }
      if (used > 0 && from <= bounds[used - 1]) {
        bounds[used - 1] = Math.max(bounds[used - 1], to);
      } else {
        bounds[used++] = from;
        bounds[used++] = to;
      }
    }
    return Arrays.copyOf(bounds, used);
  }
}
