package org.onus.app.people.files;

import java.util.List;
import java.util.Locale;
import org.onus.engine.incidents.StandardColumn;

/** The columns of a file of statements. */
enum StatementColumn implements StandardColumn {
  PERSON_ID(true, "record_id", "person", "nominal", "nominal_id", "person_ref", "subject_id"),
  ABOUT(true, "subject", "kind", "type", "category", "statement_type"),
  WORDS(true, "statement", "text", "details", "description", "notes", "free_text"),
  FROM(false, "from_date", "true_from", "start", "start_date"),
  UNTIL(false, "to", "until_date", "true_until", "end", "end_date"),
  SAID_ON(true, "said", "date", "date_said", "date_recorded", "recorded_on"),
  SAID_BY(false, "by", "author", "officer", "worker", "recorded_by"),
  HOW_KNOWN(true, "known", "known_how"),
  REGIME(true, "legal_regime", "legal_basis"),
  MAY_BE_TOLD(true, "may_know", "told"),
  VICTIM_SIDE(true, "from_victim", "victim"),
  AGENCY(false, "source", "source_agency");

  private final boolean required;

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  private final List<String> aliases;

  StatementColumn(boolean required, String... aliases) {
    this.required = required;
    this.aliases = List.of(aliases);
  }

  @Override
  public String standardName() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean required() {
    return required;
  }

  @Override
  public List<String> aliases() {
    return aliases;
  }
}
