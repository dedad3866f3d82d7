package org.onus.app.access.web.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.onus.app.access.accounts.Account;
import org.onus.app.access.accounts.AgencyKind;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;

/** What was typed about the first administrator. */
record FirstAdministratorForm(
    String name, String email, String agency, String kind, String pathway, String passphrase) {
  static final FirstAdministratorForm EMPTY = of(Map.of());

  static FirstAdministratorForm of(Map<String, String> fields) {
    return new FirstAdministratorForm(
        fields.getOrDefault("name", "").strip(),
        fields.getOrDefault("email", "").strip(),
        fields.getOrDefault("agency", "").strip(),
        fields.getOrDefault("kind", ""),
        fields.getOrDefault("pathway", ""),
        fields.getOrDefault("passphrase", ""));
  }

  Problems problems(Messages messages, List<Choice> pathways) {
    Problems problems = Problems.none();
    if (name.isEmpty()) {
      problems.add("name", messages.text("access.first.name.missing"));
    }
    if (!Account.looksLikeEmail(email)) {
      problems.add("email", messages.text("access.first.email.wrong"));
    }
    if (agency.isEmpty()) {
      problems.add("agency", messages.text("access.first.agency.missing"));
    }
    if (Arrays.stream(AgencyKind.values()).noneMatch(known -> known.name().equals(kind))) {
      problems.add("kind", messages.text("access.first.kind.missing"));
    }
    if (pathways.stream().noneMatch(choice -> choice.value().equals(pathway))) {
      problems.add("pathway", messages.text("access.first.pathway.missing"));
    }
    return problems;
  }

  @Override
  public String toString() {
    return "FirstAdministratorForm";
  }
}
