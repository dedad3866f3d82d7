package org.onus.app.incidents.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.onus.app.access.Reader;
import org.onus.app.incidents.AreaWeights;
import org.onus.app.kernel.Agency;
import org.onus.app.people.People;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.engine.incidents.Kind;
import org.onus.engine.incidents.Offences;
import org.onus.engine.incidents.RiskGrade;
import org.springframework.stereotype.Component;

/** Makes the form of one incident. */
@Component
class AddIncidentForms {
  private final People people;
  private final AreaWeights weights;

  AddIncidentForms(People people, AreaWeights weights) {
    this.people = people;
    this.weights = weights;
  }

  List<String> agencies(Reader reader) {
    return people.agencies(reader).stream().map(Agency::name).toList();
  }

  Optional<Agency> agency(AddIncidentForm form, Problems problems, Messages messages) {
    return form.agency()
        .read("agency", Agency::read, problems, messages.text("incidents.agency.missing"));
  }

  AddIncidentView view(
      AddIncidentForm form, Problems problems, boolean recorded, Messages messages) {
    return new AddIncidentView(
        form,
        weights.harm().codes().stream()
            .map(code -> Choice.of(code, offence(code, messages)))
            .sorted((a, b) -> a.text().compareToIgnoreCase(b.text()))
            .toList(),
        choices(Kind.values(), "incidents.kind.", messages),
        choices(RiskGrade.values(), "incidents.grade.", messages),
        List.of(
            Choice.of("yes", messages.text("incidents.children.yes")),
            Choice.of("no", messages.text("incidents.children.no")),
            Choice.of("", messages.text("incidents.unknown"))),
        problems,
        recorded);
  }

  private static String offence(String code, Messages messages) {
    return Offences.find(code)
        .map(offence -> messages.text("incidents.add.offence.choice", offence.label(), code))
        .orElse(code);
  }

  private static List<Choice> choices(Enum<?>[] values, String keys, Messages messages) {
    return Stream.concat(
            Arrays.stream(values)
                .map(
                    value ->
                        Choice.of(
                            value.name(),
                            messages.text(keys + value.name().toLowerCase(Locale.ROOT)))),
            Stream.of(Choice.of("", messages.text("incidents.unknown"))))
        .toList();
  }
}
