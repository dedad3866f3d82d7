package org.onus.app.casefile.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.accounts.SharingAgency;
import org.onus.app.access.accounts.Worker;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Messages;

/**
 * A person at an agency, or a whole agency, as a form names them: {@code account@agency}.
 *
 * @param account null for the whole agency
 */
record Who(@Nullable UUID account, String agency) {

  static Optional<Who> of(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Who(at == 0 ? null : UUID.fromString(text.substring(0, at)), text.substring(at + 1)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static List<Choice> people(List<Worker> workers, Messages messages) {
    return workers.stream()
        .map(
            worker ->
                Choice.of(
                    worker.account() + "@" + worker.agency(),
                    messages.text("casefile.parts.person-at", worker.name(), worker.agency())))
        .toList();
  }

  static List<Choice> everybody(
      List<Worker> workers, List<SharingAgency> agencies, Messages messages) {
    return Stream.concat(
            people(workers, messages).stream(),
            agencies.stream()
                .map(
                    agency ->
                        Choice.of(
                            "@" + agency.name(),
                            messages.text("casefile.parts.whole-agency", agency.name()))))
        .toList();
  }
}
