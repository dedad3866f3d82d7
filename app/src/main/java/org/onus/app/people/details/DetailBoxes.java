package org.onus.app.people.details;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onus.app.ui.Box;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.engine.linkage.PersonColumn;

/** The boxes of what is known about a person, one a column. */
public final class DetailBoxes {
  private static final int LONGEST_BYTES = 200;
  private static final Set<PersonColumn> HINTED =
      EnumSet.of(
          PersonColumn.DOB,
          PersonColumn.SEX,
          PersonColumn.POSTCODE,
          PersonColumn.PNC,
          PersonColumn.CRN,
          PersonColumn.DISABILITY);

  private DetailBoxes() {}

  /**
   * What was typed, column by column; blank boxes are left out. What is too long is among it, to be
   * shown again beside the problem.
   */
  public static Map<PersonColumn, String> typed(
      Map<String, String> fields, Problems problems, Messages m) {
    Map<PersonColumn, String> typed = new EnumMap<>(PersonColumn.class);
    for (PersonColumn column : PersonColumn.describing()) {
      String text = fields.getOrDefault(column.standardName(), "").strip();
      if (isTooLong(text)) {
        problems.add(column.standardName(), m.text("people.field.long"));
      }
      if (!text.isEmpty()) {
        typed.put(column, text);
      }
    }
    return typed;
  }

  public static boolean isTooLong(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
  }

  /** Boxes for these kinds of details, filled. */
  public static List<Box> boxes(
      List<DetailKind> kinds, Map<PersonColumn, String> values, Messages m) {
    List<Box> boxes = new ArrayList<>();
    for (DetailKind kind : kinds) {
      for (PersonColumn column : kind.columns()) {
        boxes.add(box(kind, column, values.getOrDefault(column, ""), m));
      }
    }
    return boxes;
  }

  private static Box box(DetailKind kind, PersonColumn column, String value, Messages messages) {
    String key = "people.field." + column.standardName();
    return new Box(
        column.standardName(),
        messages.text(key),
        HINTED.contains(column) ? messages.text(key + ".hint") : null,
        value,
        switch (column) {
          case DOB, POSTCODE, PHONE, PNC, CRO, CRN, PRISON_NUMBER, NHS_NUMBER, OTHER_ID -> 20;
          case SEX, HOUSE_NUMBER -> 10;
          case RECORD_ID,
              GIVEN_NAME,
              MIDDLE_NAME,
              FAMILY_NAME,
              STREET,
              TOWN,
              GENDER_IDENTITY,
              ETHNICITY,
              LANGUAGE,
              INTERPRETER,
              DISABILITY,
              ALIAS_GIVEN_NAME,
              ALIAS_FAMILY_NAME ->
              0;
        },
        kind.codes().map(list -> choices(list, value, messages)).orElse(List.of()));
  }

  /** What stands in other words than the codes stays a choice. */
  private static List<Choice> choices(CodeList list, String value, Messages messages) {
    List<Choice> choices = new ArrayList<>();
    list.codes().forEach(code -> choices.add(Choice.of(code, messages.text(list.label(code)))));
    if (!value.isEmpty() && !list.codes().contains(value)) {
      choices.addFirst(Choice.of(value, value));
    }
    return choices;
  }
}
