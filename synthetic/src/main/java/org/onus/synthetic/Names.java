package org.onus.synthetic;

/** Common given names beside family names that are put together and so belong to nobody known. */
final class Names {

  private static final String[] FEMALE = {
    "Aisha", "Alison", "Amelia", "Anna", "Beth", "Carys", "Chloe", "Claire", "Donna", "Elin",
    "Emma", "Farah", "Grace", "Hannah", "Iona", "Jade", "Julie", "Karen", "Kate", "Laura",
    "Leanne", "Lowri", "Megan", "Mina", "Nadia", "Nia", "Priya", "Rachel", "Sarah", "Zoe"
  };
  private static final String[] MALE = {
    "Aaron", "Adam", "Ali", "Ben", "Callum", "Carl", "Craig", "Daniel", "David", "Dean",
    "Gareth", "Gary", "Harri", "Imran", "Jack", "Jamie", "Jason", "Karl", "Kofi", "Lee",
    "Liam", "Mark", "Owen", "Paul", "Rhys", "Ryan", "Sam", "Sean", "Tom", "Wayne"
  };
  private static final String[] FIRST_PART = {
    "Amble", "Bracken", "Brindle", "Cobble", "Corn", "Damson", "Dapple", "Ember", "Fennel",
    "Fiddle", "Gable", "Gorse", "Hazel", "Heather", "Inkle", "Juniper", "Kettle", "Lantern",
    "Lichen", "Maple", "Marrow", "Nettle", "Orchard", "Pebble", "Quill", "Rowan", "Saffron",
    "Sorrel", "Tansy", "Thimble", "Umber", "Velvet", "Willow", "Yarrow"
  };
  private static final String[] SECOND_PART = {
    "acre", "beam", "brook", "croft", "dell", "fold", "gate", "grove", "hollow", "latch", "mere",
    "moss", "nook", "pool", "reach", "stone", "thorpe", "tide", "vale", "wick"
  };

  /** How many family names there are. */
  static final int FAMILIES = FIRST_PART.length * SECOND_PART.length;

  private Names() {}

  record Name(String given, String family) {}

  /** One of the family names, by number. */
  static String family(int number) {
    return FIRST_PART[number % FIRST_PART.length] + SECOND_PART[number / FIRST_PART.length];
  }

  static Name draw(Draw draw, Sex sex) {
    String given = draw.oneOf(sex == Sex.F ? FEMALE : MALE);
    return new Name(given, draw.oneOf(FIRST_PART) + draw.oneOf(SECOND_PART));
  }
}
