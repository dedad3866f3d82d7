package org.onus.engine.linkage;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The distinct values of one column, each found again by its plain text. */
@SuppressWarnings("ReferenceEquality") // equal values are one object
final class Dictionary {

  /** Stands for a value that was written but says nothing that can be compared. */
  static final Value MALFORMED = new Value("");

  private final PersonColumn column;
  private final int thisYear;
  private @Nullable Value[] slots = new Value[1 << 10];
  private int size;

  Dictionary(PersonColumn column, int thisYear) {
    this.column = column;
    this.thisYear = thisYear;
  }

  /**
   * The value of what somebody wrote; the same object for the same plain text.
   *
   * @return null if nothing is known, {@link #MALFORMED} if what is written cannot be used
   */
  @Nullable Value keep(String written) {
    Value value = read(written);
    if (value == null || value == MALFORMED) {
      return value;
    }
    int slot = slotOf(value);
    Value kept = slots[slot];
    if (kept != null) {
      return kept;
    }
    slots[slot] = value;
    if (++size * 2 > slots.length) {
      grow();
    }
    return value;
  }

  /** As {@link #keep}, but a value that is not kept yet stays outside. */
  @Nullable Value find(String written) {
    Value value = read(written);
    if (value == null || value == MALFORMED) {
      return null;
    }
    Value kept = slots[slotOf(value)];
    return kept == null ? value : kept;
  }

  private int slotOf(Value value) {
    int mask = slots.length - 1;
    int slot = (int) value.hash & mask;
    for (Value kept = slots[slot]; kept != null; kept = slots[slot]) {
      if (kept.hash == value.hash && Arrays.equals(kept.text, value.text)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    @Nullable Value[] before = slots;
    slots = new Value[before.length * 2];
    for (Value value : before) {
      if (value != null) {
        slots[slotOf(value)] = value;
      }
    }
  }

  private @Nullable Value read(String written) {
    return switch (column) {
      case RECORD_ID,
          GENDER_IDENTITY,
          ETHNICITY,
          LANGUAGE,
          INTERPRETER,
          DISABILITY,
          ALIAS_GIVEN_NAME,
          ALIAS_FAMILY_NAME ->
          null;
      case GIVEN_NAME, MIDDLE_NAME, FAMILY_NAME -> {
        String name = PlainText.words(written);
        yield name.isEmpty() ? null : new NameValue(name);
      }
      case DOB -> PlainText.words(written).isEmpty() ? null : birth(written);
      case SEX -> sex(written);
      case HOUSE_NUMBER -> value(PlainText.words(written));
      case STREET, TOWN -> value(PlainText.street(written));
      case POSTCODE -> {
        String code = PlainText.code(written);
        yield code.isEmpty() ? null : new PostcodeValue(code);
      }
      case PHONE -> value(PlainText.phone(written));
      case PNC -> identifier(IdentifierKind.PNC, written);
      case CRO -> identifier(IdentifierKind.CRO, written);
      case CRN -> identifier(IdentifierKind.CRN, written);
      case PRISON_NUMBER -> identifier(IdentifierKind.PRISON_NUMBER, written);
      case NHS_NUMBER -> identifier(IdentifierKind.NHS_NUMBER, written);
      case OTHER_ID -> value(PlainText.code(written));
    };
  }

  private Value birth(String written) {
    BirthValue birth = BirthValue.read(written, thisYear);
    return birth == null ? MALFORMED : birth;
  }

  private static @Nullable Value sex(String written) {
    return switch (written.strip().toLowerCase(Locale.ROOT)) {
      case "", "n", "ns", "u", "unknown", "not known", "not recorded", "not stated" -> null;
      case "m", "male" -> new Value("m");
      case "f", "female" -> new Value("f");
      case "o", "x", "other" -> new Value("o");
      default -> MALFORMED;
    };
  }

  private @Nullable Value identifier(IdentifierKind kind, String written) {
    if (PlainText.words(written).isEmpty()) {
      return null;
    }
    return switch (kind.read(written, thisYear)) {
      case Identifier.Valid valid -> new Value(valid.text());
      case Identifier.Malformed _ -> MALFORMED;
    };
  }

  private static @Nullable Value value(String plain) {
    return plain.isEmpty() ? null : new Value(plain);
  }
}
