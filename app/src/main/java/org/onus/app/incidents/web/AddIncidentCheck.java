package org.onus.app.incidents.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.Kind;
import org.onus.engine.incidents.RiskGrade;

/** Turns the form into a row, or says what stands in the way; the limits are those of a file. */
final class AddIncidentCheck {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final int LONGEST_BYTES = 200;
  private final AddIncidentForm form;
  private final Messages messages;
  private final HarmWeights weights;
  private final Problems problems;

  AddIncidentCheck(
      AddIncidentForm form, Messages messages, HarmWeights weights, Problems problems) {
    this.form = form;
    this.messages = messages;
    this.weights = weights;
    this.problems = problems;
  }

  /** The row, or nothing with problems added in the order of the page. */
  Optional<IncidentRow> row(LocalDate today) {
    checkText("person", form.person(), true);
    checkText("incident", form.incident(), true);
    LocalDate date = date(today);
    if (!form.offence().isEmpty() && !weights.knows(form.offence())) {
      add("offence", "incidents.add.offence.unknown");
    }
    checkText("victim", form.victim(), false);
    if (!form.victim().isEmpty() && form.victim().equals(form.person())) {
      add("victim", "incidents.add.victim.same");
    }
    return problems.isEmpty() && date != null ? Optional.of(rowOn(date)) : Optional.empty();
  }

  private IncidentRow rowOn(LocalDate date) {
    return new IncidentRow(
        form.incident(),
        form.person(),
        date,
        orNull(form.offence()),
        named(Kind.values(), form.kind()),
        orNull(form.victim()),
        null,
        null,
        null,
        form.children().isEmpty() ? null : form.children().equals("yes"),
        null,
        null,
        null,
        named(RiskGrade.values(), form.grade()));
  }

  private @Nullable LocalDate date(LocalDate today) {
    if (form.date().isEmpty()) {
      add("date", "incidents.add.date.missing");
      return null;
    }
    Optional<LocalDate> date = form.date().date();
    if (date.isEmpty()) {
      add("date", "incidents.add.date.unreal");
    } else if (date.get().isAfter(today)) {
      add("date", "incidents.add.date.future");
    } else if (date.get().isBefore(EARLIEST)) {
      add("date", "incidents.add.date.old");
    }
    return date.orElse(null);
  }

  private void checkText(String field, String text, boolean required) {
    if (text.isEmpty() && required) {
      add(field, "incidents.add." + field + ".missing");
    } else if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES
        || text.chars().anyMatch(Character::isISOControl)) {
      add(field, "incidents.add." + field + ".long");
    }
  }

  private void add(String field, String key) {
    problems.add(field, messages.text(key));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
    return Arrays.stream(values)
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
