package org.onus.app.people.files;

import java.util.List;
import java.util.Locale;
import org.onus.engine.incidents.StandardColumn;

/** The columns of a file of statuses. */
enum StatusColumn implements StandardColumn {
  PERSON_ID(true, "record_id", "person", "nominal", "nominal_id", "person_ref", "subject_id"),
  STATUS(true, "kind", "type"),
  VALUE(false, "level", "category", "cohort", "risk"),
  WORDS(false, "notes", "details", "description"),
  OFFICER(false, "supervised_by", "offender_manager", "supervising_officer"),
  FROM(false, "from_date", "true_from", "start", "start_date"),
  UNTIL(false, "to", "until_date", "true_until", "end", "end_date"),
  AS_AT(true, "date", "as_at_date", "confirmed_on", "checked_on"),
  AGENCY(false, "source", "source_agency"),
  SAID_BY(false, "by", "author", "worker", "recorded_by"),
  HOW_KNOWN(false, "known", "known_how");

  private final boolean required;

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  private final List<String> aliases;

  StatusColumn(boolean required, String... aliases) {
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
