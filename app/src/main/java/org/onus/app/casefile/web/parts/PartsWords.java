package org.onus.app.casefile.web.parts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.access.cases.Holders;
import org.onus.app.access.cases.Involvement;
import org.onus.app.access.cases.Restriction;
import org.onus.app.people.statements.Statements;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;

/** Puts parts in a case into words; why somebody has one may tell what was confided. */
public final class PartsWords {
  private final boolean readsConfided;
  private final Messages messages;

  public PartsWords(Reader reader, Messages messages) {
    readsConfided = Statements.readsConfided(reader);
    this.messages = messages;
  }

  public List<PartsView.Row> rows(List<Involvement> parts) {
    return parts.stream().map(this::row).toList();
  }

  PartsView.Row row(Involvement part) {
    return new PartsView.Row(
        part.id().toString(),
        who(part),
        messages.text("access.relation." + part.relation().text()),
        Dates.text(part.begunAt(), messages),
        readsConfided ? part.reason() : "",
        cover(part));
  }

  private String who(Involvement part) {
    return Holders.words(part.holder(), part.name(), messages);
  }

  private @Nullable String cover(Involvement part) {
    if (part.holder().team() != null) {
      return part.active()
          ? messages.text("casefile.parts.team.mates", String.join(", ", part.cover()))
          : messages.text("casefile.parts.team.inactive");
    }
    if (!part.cover().isEmpty()) {
      return messages.text("casefile.parts.cover", String.join(", ", part.cover()));
    }
    return part.active() ? null : messages.text("casefile.parts.inactive");
  }

  public String restricted(Restriction restriction) {
    String since = Dates.text(restriction.begunAt(), messages);
    if (!readsConfided) {
      return messages.text("casefile.parts.restricted.day", since);
    }
    return restriction.by() == null
        ? messages.text("casefile.parts.restricted.since", restriction.reason(), since)
        : messages.text(
            "casefile.parts.restricted.by", restriction.reason(), since, restriction.by());
  }
}
