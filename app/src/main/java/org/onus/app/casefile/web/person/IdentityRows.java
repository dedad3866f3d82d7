package org.onus.app.casefile.web.person;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.onus.app.casefile.web.recording.DetailWords;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.details.Detail;
import org.onus.app.people.details.DetailKind;
import org.onus.app.ui.Messages;
import org.onus.app.ui.SummaryRow;

/** Names, dates of birth, numbers and what else says who a person is, without whereabouts. */
final class IdentityRows {
  private IdentityRows() {}

  static List<SummaryRow> of(
      List<Detail> held, Map<RecordId, Reference> references, Messages messages) {
    List<SummaryRow> rows = new ArrayList<>();
    for (DetailKind kind : DetailKind.values()) {
      if (!kind.tellsWhereabouts()) {
        String values = values(kind, held, references, messages);
        if (!values.isEmpty()) {
          rows.add(new SummaryRow(messages.text(kind.label()), values));
        }
      }
    }
    String earlier =
        held.stream()
            .filter(detail -> !detail.stands() && !detail.isMistaken())
            .filter(detail -> !detail.kind().tellsWhereabouts())
            .map(detail -> DetailWords.text(detail, messages))
            .distinct()
            .collect(Collectors.joining("; "));
    if (!earlier.isEmpty()) {
      rows.add(new SummaryRow(messages.text("casefile.person.earlier"), earlier));
    }
    return rows;
  }

  /** The values of one kind that stand, each once; of a number also whose it is. */
  private static String values(
      DetailKind kind, List<Detail> held, Map<RecordId, Reference> references, Messages messages) {
    Map<String, Set<String>> agencies = new LinkedHashMap<>();
    held.stream()
        .filter(detail -> detail.kind() == kind && detail.stands())
        .forEach(
            detail ->
                agencies
                    .computeIfAbsent(DetailWords.text(detail, messages), _ -> new LinkedHashSet<>())
                    .add(Objects.requireNonNull(references.get(detail.record())).agency().name()));
    return agencies.entrySet().stream()
        .map(
            value ->
                kind.isNumber()
                    ? messages.text(
                        "casefile.person.number",
                        value.getKey(),
                        String.join(", ", value.getValue()))
                    : value.getKey())
        .collect(Collectors.joining("; "));
  }
}
