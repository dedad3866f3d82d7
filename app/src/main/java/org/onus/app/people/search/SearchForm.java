package org.onus.app.people.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.onus.app.access.Reader;
import org.onus.app.people.details.DetailBoxes;
import org.onus.app.people.details.DetailKind;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.SearchBoxes;
import org.onus.engine.linkage.PersonColumn;

/**
 * What somebody types of a person whom they look for.
 *
 * @param number of whatever kind
 * @param whereabouts whether the reader's role searches by address and phone
 */
public record SearchForm(Map<PersonColumn, String> values, String number, boolean whereabouts) {
  private static final List<DetailKind> ASKED = List.of(DetailKind.NAME, DetailKind.BIRTH);
  private static final List<DetailKind> WHEREABOUTS = List.of(DetailKind.ADDRESS, DetailKind.PHONE);

  public SearchForm {
    values = Map.copyOf(values);
  }

  /** As it was sent, with problems added for what is too long. */
  public static SearchForm of(
      Reader reader, Map<String, String> fields, Problems problems, Messages messages) {
    String number = fields.getOrDefault("number", "").strip();
    SearchForm form =
        new SearchForm(
            DetailBoxes.typed(fields, problems, messages),
            number,
            PersonSearch.seesWhereabouts(reader));
    if (DetailBoxes.isTooLong(number)) {
      problems.add("number", messages.text("people.field.long"));
    }
    return form;
  }

  /** As it was searched for before. */
  public static SearchForm of(Reader reader, Known known) {
    String number =
        List.of(DetailKind.values()).stream()
            .filter(DetailKind::isNumber)
            .map(kind -> known.values().get(kind.columns().getFirst()))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    return new SearchForm(known.values(), number, PersonSearch.seesWhereabouts(reader));
  }

  /** What is known; nothing, with a problem added, if nothing is typed or something is wrong. */
  public Optional<Known> known(int thisYear, Problems problems, Messages messages) {
    Known known = new Known(values);
    if (!number.isEmpty()) {
      known = known.withNumber(number, thisYear);
    }
    if (!whereabouts) {
      known = known.withoutWhereabouts();
    }
    if (known.saysNothing()) {
      problems.add("given_name", messages.text("people.find.nothing"));
    }
    return problems.isEmpty() ? Optional.of(known) : Optional.empty();
  }

  public SearchBoxes boxes(Messages messages) {
    return new SearchBoxes(
        DetailBoxes.boxes(ASKED, values, messages).stream()
            .filter(box -> !box.name().equals(PersonColumn.MIDDLE_NAME.standardName()))
            .toList(),
        number,
        whereabouts ? DetailBoxes.boxes(WHEREABOUTS, values, messages) : List.of());
  }
}
