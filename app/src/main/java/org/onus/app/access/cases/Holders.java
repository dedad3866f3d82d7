package org.onus.app.access.cases;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Agencies;
import org.onus.app.access.accounts.Teams;
import org.onus.app.access.accounts.Workers;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Messages;
import org.springframework.stereotype.Service;

/** Who can be given a part, as forms offer them. */
@Service
public class Holders {
  private final Workers workers;
  private final Teams teams;
  private final Agencies agencies;

  Holders(Workers workers, Teams teams, Agencies agencies) {
    this.workers = workers;
    this.teams = teams;
    this.agencies = agencies;
  }

  /** Everybody who can sign in, at each of their agencies. */
  public List<Choice> people(Reader reader, Messages messages) {
    return workers.all(reader).stream()
        .map(worker -> choice(Holder.of(worker), worker.name(), messages))
        .toList();
  }

  /** The same and the teams. */
  public List<Choice> named(Reader reader, Messages messages) {
    return Stream.concat(
            people(reader, messages).stream(),
            teams.all(reader).stream().map(team -> choice(Holder.of(team), team.name(), messages)))
        .toList();
  }

  /** The people and whole agencies. */
  public List<Choice> peopleAndAgencies(Reader reader, Messages messages) {
    return Stream.concat(people(reader, messages).stream(), agencies(reader, messages)).toList();
  }

  /** People, teams and whole agencies. */
  public List<Choice> all(Reader reader, Messages messages) {
    return Stream.concat(named(reader, messages).stream(), agencies(reader, messages)).toList();
  }

  private Stream<Choice> agencies(Reader reader, Messages messages) {
    return agencies.all(reader).stream()
        .map(agency -> choice(Holder.wholeAgency(agency.name()), null, messages));
  }

  private static Choice choice(Holder holder, @Nullable String name, Messages messages) {
    return Choice.of(holder.text(), words(holder, name, messages));
  }

  /** The holder in words. */
  public static String words(Holder holder, @Nullable String name, Messages messages) {
    if (name == null) {
      return messages.text("access.holder.agency", holder.agency());
    }
    return messages.text(
        holder.team() == null ? "access.holder.person" : "access.holder.team",
        name,
        holder.agency());
  }
}
