package org.onus.app.people.files;

import java.util.List;
import java.util.Locale;
import org.onus.engine.incidents.StandardColumn;

/** The columns of a file of relationships. */
enum RelationshipColumn implements StandardColumn {
  PERSON_ID(true, "record_id", "person", "nominal", "nominal_id", "person_ref", "subject_id"),
  OTHER_ID(true, "other", "other_person", "related_id", "other_record_id"),
  RELATIONSHIP(true, "kind", "type", "relation"),
  FROM(false, "from_date", "true_from", "start", "start_date"),
  UNTIL(false, "to", "until_date", "true_until", "end", "end_date"),
  SAID_BY(false, "by", "author", "officer", "worker", "recorded_by"),
  HOW_KNOWN(true, "known", "known_how"),
  CONFIDED(true, "confidential"),
  AGENCY(false, "source", "source_agency");

  private final boolean required;

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  private final List<String> aliases;

  RelationshipColumn(boolean required, String... aliases) {
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
