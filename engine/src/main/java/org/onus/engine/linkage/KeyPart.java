package org.onus.engine.linkage;

import static org.onus.engine.linkage.PersonColumn.DOB;
import static org.onus.engine.linkage.PersonColumn.FAMILY_NAME;
import static org.onus.engine.linkage.PersonColumn.GIVEN_NAME;
import static org.onus.engine.linkage.PersonColumn.HOUSE_NUMBER;
import static org.onus.engine.linkage.PersonColumn.POSTCODE;

import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.Hashing;

/** What records may share to be compared at all; 0 where it is unknown. */
enum KeyPart {
  GIVEN(GIVEN_NAME),
  FAMILY(FAMILY_NAME),
  BIRTH(DOB),
  SEX(PersonColumn.SEX),
  HOUSE(HOUSE_NUMBER),
  STREET(PersonColumn.STREET),
  TOWN(PersonColumn.TOWN),
  POST(POSTCODE),
  PHONE(PersonColumn.PHONE),
  PNC(PersonColumn.PNC),
  CRO(PersonColumn.CRO),
  CRN(PersonColumn.CRN),
  PRISON(PersonColumn.PRISON_NUMBER),
  NHS(PersonColumn.NHS_NUMBER),
  OTHER(PersonColumn.OTHER_ID),
  /** Given and family name in either place. */
  BOTH_NAMES(GIVEN_NAME) {
    @Override
    long of(@Nullable Value[] cells, int at) {
      Value given = cells[at + GIVEN_NAME.cell()];
      Value family = cells[at + FAMILY_NAME.cell()];
      return given == null || family == null ? 0 : mixed(given.hash + family.hash);
    }
  },
  FAMILY_SOUND(FAMILY_NAME) {
    @Override
    long of(@Nullable Value[] cells, int at) {
      return sound(cells[at + FAMILY_NAME.cell()]);
    }
  },
  GIVEN_SOUND(GIVEN_NAME) {
    @Override
    long of(@Nullable Value[] cells, int at) {
      return sound(cells[at + GIVEN_NAME.cell()]);
    }
  },
  GIVEN_INITIAL(GIVEN_NAME) {
    @Override
    long of(@Nullable Value[] cells, int at) {
      return initial(cells[at + GIVEN_NAME.cell()]);
    }
  },
  FAMILY_INITIAL(FAMILY_NAME) {
    @Override
    long of(@Nullable Value[] cells, int at) {
      return initial(cells[at + FAMILY_NAME.cell()]);
    }
  },
  BIRTH_YEAR(DOB) {
    @Override
    long of(@Nullable Value[] cells, int at) {
      return cells[at + DOB.cell()] instanceof BirthValue birth ? birth.year : 0;
    }
  },
  BIRTH_DAY_AND_MONTH(DOB) {
    @Override
    long of(@Nullable Value[] cells, int at) {
      return cells[at + DOB.cell()] instanceof BirthValue birth && birth.day != 0
          ? mixed(Math.min(birth.day, birth.month) * 32L + Math.max(birth.day, birth.month))
          : 0;
    }
  },
  DISTRICT(POSTCODE) {
    @Override
    long of(@Nullable Value[] cells, int at) {
      return cells[at + POSTCODE.cell()] instanceof PostcodeValue post ? post.district : 0;
    }
  };

  final PersonColumn column;

  KeyPart(PersonColumn column) {
    this.column = column;
  }

  /** Of the record whose values begin at the place given. */
  long of(@Nullable Value[] cells, int at) {
    Value value = cells[at + column.cell()];
    return value == null ? 0 : value.hash;
  }

  private static long sound(@Nullable Value value) {
    if (!(value instanceof NameValue name)) {
      return 0;
    }
    return name.sound == 0 ? name.hash : name.sound;
  }

  private static long initial(@Nullable Value value) {
    return value == null ? 0 : value.text[0];
  }

  private static long mixed(long number) {
    return Hashing.mix(number + 1);
  }
}
