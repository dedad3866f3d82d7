package org.onus.engine.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.onus.engine.incidents.StandardColumn;

/** The standard columns of a people file: whose record it is, what is compared, what is not. */
public enum PersonColumn implements StandardColumn {
  RECORD_ID("record", "rec_id", "id", "nominal", "nominal_id", "person_ref"),
  GIVEN_NAME("given name", "forename", "first_name", "forename_1"),
  MIDDLE_NAME("middle name", "middle_names", "second_forename", "forename_2"),
  FAMILY_NAME("family name", "surname", "last_name"),
  DOB("date of birth", "date_of_birth", "birth_date"),
  SEX("sex", "gender"),
  HOUSE_NUMBER("house", "street_number", "house_name", "building"),
  STREET("street", "address_1", "address_line_1", "road"),
  TOWN("town", "suburb", "city", "post_town"),
  POSTCODE("postcode", "post_code", "zip"),
  PHONE("phone", "telephone", "mobile", "phone_number"),
  PNC("PNC ID", "pnc_id", "pncid"),
  CRO("CRO number", "cro_number"),
  CRN("CRN", "case_reference_number"),
  PRISON_NUMBER("prison number", "noms_number", "noms_id", "nomis"),
  NHS_NUMBER("NHS number", "nhs", "nhs_no"),
  OTHER_ID("other reference", "soc_sec_id", "national_insurance", "reference"),
  GENDER_IDENTITY("gender identity"),
  ETHNICITY("ethnicity", "ethnic_group", "self_defined_ethnicity"),
  LANGUAGE("language", "first_language"),
  INTERPRETER("interpreter needed", "interpreter_needed", "interpreter_required"),
  DISABILITY("disability"),
  /** Another name that the person goes by. */
  ALIAS_GIVEN_NAME("alias given name", "aka_given_name", "alias_forename", "aka_forename"),
  ALIAS_FAMILY_NAME("alias family name", "aka_family_name", "alias_surname", "aka_surname");

  /** How many columns are compared. */
  static final int COMPARED = 16;

  private static final PersonColumn[] ALL = values();

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  private final List<String> aliases;

  PersonColumn(String words, String... aliases) {
    this.words = words;
    this.aliases = List.of(aliases);
  }

  /** The columns that say something about the person. */
  public static List<PersonColumn> describing() {
    return Arrays.asList(ALL).subList(1, ALL.length);
  }

  /** Those of them by which two records are told to be one person's or not. */
  public static List<PersonColumn> compared() {
    return describing().subList(0, COMPARED);
  }

  boolean isCompared() {
    return this != RECORD_ID && cell() < COMPARED;
  }

  static PersonColumn at(int cell) {
    return ALL[cell + 1];
  }

  /** Where its value stands among the values of a record. */
  @SuppressWarnings("EnumOrdinal") // lives in memory only; nothing stored depends on the order
  int cell() {
    return ordinal() - 1;
  }

  /** What people call it. */
  public String words() {
    return words;
  }

  @Override
  public String standardName() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean required() {
    return this == RECORD_ID;
  }

  @Override
  public List<String> aliases() {
    return aliases;
  }
}
