package org.onus.app.people.details;

import static org.onus.engine.linkage.PersonColumn.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onus.engine.linkage.IdentifierKind;
import org.onus.engine.linkage.PersonColumn;

/** What can be held about a person. Names stay for ever: rows that bear them do. */
public enum DetailKind {
  NAME(GIVEN_NAME, MIDDLE_NAME, FAMILY_NAME),
  /** Another name that the person goes by; several may stand. */
  ALIAS(GIVEN_NAME, MIDDLE_NAME, FAMILY_NAME),
  /** As written: wrong and partial dates too. */
  BIRTH(DOB),
  SEX(PersonColumn.SEX),
  GENDER_IDENTITY(PersonColumn.GENDER_IDENTITY),
  ETHNICITY(PersonColumn.ETHNICITY),
  LANGUAGE(PersonColumn.LANGUAGE),
  /** Whether an interpreter is needed. */
  INTERPRETER(PersonColumn.INTERPRETER),
  DISABILITY(PersonColumn.DISABILITY),
  ADDRESS(HOUSE_NUMBER, STREET, TOWN, POSTCODE),
  PHONE(PersonColumn.PHONE),
  PNC(PersonColumn.PNC),
  CRO(PersonColumn.CRO),
  CRN(PersonColumn.CRN),
  PRISON_NUMBER(PersonColumn.PRISON_NUMBER),
  NHS_NUMBER(PersonColumn.NHS_NUMBER),
  OTHER_ID(PersonColumn.OTHER_ID);

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  private final List<PersonColumn> columns;

  DetailKind(PersonColumn... columns) {
    this.columns = List.of(columns);
  }

  /** What its parts are, in order. */
  public List<PersonColumn> columns() {
    return columns;
  }

  /** Whether it tells where somebody is or how to reach them: such are shown to few. */
  public boolean tellsWhereabouts() {
    return this == ADDRESS || this == PHONE;
  }

  /** Whether it tells people apart, so that records are found and linked by it. */
  public boolean isCompared() {
    return PersonColumn.compared().containsAll(columns);
  }

  /** Whether it is a name, the main one or another. */
  public boolean isName() {
    return this == NAME || this == ALIAS;
  }

  /** Whether it is a number that an authority gave. */
  public boolean isNumber() {
    return form().isPresent() || this == OTHER_ID;
  }

  /** How the number must look; empty if it is none, or of no known form. */
  Optional<IdentifierKind> form() {
    return switch (this) {
      case PNC -> Optional.of(IdentifierKind.PNC);
      case CRO -> Optional.of(IdentifierKind.CRO);
      case CRN -> Optional.of(IdentifierKind.CRN);
      case PRISON_NUMBER -> Optional.of(IdentifierKind.PRISON_NUMBER);
      case NHS_NUMBER -> Optional.of(IdentifierKind.NHS_NUMBER);
      case NAME,
          ALIAS,
          BIRTH,
          SEX,
          GENDER_IDENTITY,
          ETHNICITY,
          LANGUAGE,
          INTERPRETER,
          DISABILITY,
          ADDRESS,
          PHONE,
          OTHER_ID ->
          Optional.empty();
    };
  }

  /** The codes by which it is told; empty if it is told in words. */
  public Optional<CodeList> codes() {
    return switch (this) {
      case GENDER_IDENTITY -> Optional.of(CodeList.GENDER_IDENTITY);
      case ETHNICITY -> Optional.of(CodeList.ETHNICITY);
      case INTERPRETER -> Optional.of(CodeList.INTERPRETER);
      case NAME,
          ALIAS,
          BIRTH,
          SEX,
          LANGUAGE,
          DISABILITY,
          ADDRESS,
          PHONE,
          PNC,
          CRO,
          CRN,
          PRISON_NUMBER,
          NHS_NUMBER,
          OTHER_ID ->
          Optional.empty();
    };
  }

  /** The message key of its words. */
  public String label() {
    return "people.detail." + name().toLowerCase(Locale.ROOT);
  }
}
