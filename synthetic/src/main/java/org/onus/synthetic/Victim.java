package org.onus.synthetic;

import java.util.OptionalInt;
import org.onus.synthetic.Draw.Stream;

/**
 * One victim-survivor of one person.
 *
 * @param owner the person whose numbering this victim comes from; another person when this one
 *     harms somebody else's victim too, and the other half for a both-ways couple
 * @param slot which of the owner's victims; -1 when the victim is the owner
 * @param kin the family relationship; {@link Relationship#PARTNER} stands for any intimate one
 * @param separation share of the person's incidents before they part; below 0 when parted before
 *     the first, above 1 when never
 */
record Victim(int owner, int slot, Sex sex, Relationship kin, double separation) {

  /** More than any pattern's victims. */
  static final int SLOTS = 8;

  private static final double FAMILY = 0.18;
  private static final double ALSO_ANOTHERS = 0.04;

  static Victim of(Settings settings, Couples couples, Person person, int slot) {
    OptionalInt otherHalf = couples.otherOf(person.index());
    Draw draw = Draw.of(settings.root(), Stream.VICTIM, (long) person.index() * SLOTS + slot);
    double separation = draw.between(-0.6, 1.6);
    if (slot == 0 && otherHalf.isPresent()) {
      Sex sex = Person.of(settings, couples, otherHalf.getAsInt()).sex();
      return new Victim(otherHalf.getAsInt(), -1, sex, Relationship.PARTNER, separation);
    }
    if (slot == 0 && isShared(settings, couples, person.index())) {
      Person owner = Person.of(settings, couples, person.index() - 2);
      Sex sex = of(settings, couples, owner, 0).sex();
      return new Victim(owner.index(), 0, sex, Relationship.PARTNER, separation);
    }
    boolean family = draw.chance(FAMILY);
    Relationship kin = family ? Relationship.drawFamily(draw) : Relationship.PARTNER;
    Sex sex =
        family ? (draw.chance(0.7) ? Sex.F : Sex.M) : Person.drawPartnerOf(person.sex(), draw);
    return new Victim(person.index(), slot, sex, kin, separation);
  }

  /**
   * Whether the person's first victim is also the first victim of the person two before. Only the
   * third and fourth of every four share, and only with the first and second, so that nobody's
   * victim is passed on twice.
   */
  private static boolean isShared(Settings settings, Couples couples, int person) {
    return person % 4 >= 2
        && Draw.of(settings.root(), Stream.VICTIM_SHARED, person).chance(ALSO_ANOTHERS)
        && couples.otherOf(person).isEmpty()
        && couples.otherOf(person - 2).isEmpty();
  }

  /** The relationship when this share of the person's incidents has passed. */
  Relationship relationshipAt(double progress) {
    if (!kin.intimate()) {
      return kin;
    }
    return progress >= separation ? Relationship.EX_PARTNER : Relationship.PARTNER;
  }

  /** The same victim in another family relationship. */
  Victim as(Relationship other) {
    return new Victim(owner, slot, sex, other, separation);
  }

  boolean isItselfAPerson() {
    return slot < 0;
  }

  boolean belongsTo(Person person) {
    return owner == person.index();
  }
}
