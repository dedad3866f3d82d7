package org.onus.app.access.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the teams of the agencies. What stands against somebody's coming in, and what becomes of a
 * team's cases, is the caller's to see to.
 */
@Service
public class Teams {
  private final TeamStore teams;
  private final Trail trail;
  private final Clock clock;

  Teams(TeamStore teams, Trail trail, Clock clock) {
    this.teams = teams;
    this.trail = trail;
    this.clock = clock;
  }

  /** Every team, by agency and name. */
  @Transactional(readOnly = true)
  public List<Team> all(Reader reader) {
    return teams.all(reader);
  }

  @Transactional(readOnly = true)
  public Optional<Team> find(Reader reader, UUID team) {
    return all(reader).stream().filter(one -> one.id().equals(team)).findFirst();
  }

  /** The teams that somebody is in. */
  @Transactional(readOnly = true)
  public List<Team> of(Reader reader, UUID account) {
    return all(reader).stream().filter(team -> team.has(account)).toList();
  }

  /** Adds one; empty if the agency has one of the name. */
  @Transactional
  public Optional<UUID> add(Reader reader, String agency, String name) {
    UUID team = UUID.randomUUID();
    if (!teams.add(reader, team, agency, name, clock.instant())) {
      return Optional.empty();
    }
    trail.write(reader, Entry.about(Deed.TEAM_ADDED, team));
    return Optional.of(team);
  }

  /** Gives it another name; false if the agency has another team of the name. */
  @Transactional
  public boolean rename(Reader reader, Team team, String name) {
    boolean renamed = teams.rename(reader, team.id(), name);
    if (renamed) {
      trail.write(reader, Entry.about(Deed.TEAM_RENAMED, team.id()));
    }
    return renamed;
  }

  /** Takes somebody in who is not in it yet. */
  @Transactional
  public void join(Reader reader, Team team, UUID account) {
    if (teams.join(reader, team.id(), account, clock.instant())) {
      trail.write(reader, Entry.about(Deed.TEAM_JOINED, account).detail(team.id().toString()));
    }
  }

  /** Lets somebody out who is in it. */
  @Transactional
  public void leave(Reader reader, Team team, UUID account) {
    if (teams.leave(reader, team.id(), account, clock.instant())) {
      trail.write(reader, Entry.about(Deed.TEAM_LEFT, account).detail(team.id().toString()));
    }
  }

  /** Ends a team and lets everybody out. */
  @Transactional
  public void end(Reader reader, Team team) {
    team.mates().forEach(mate -> leave(reader, team, mate.account()));
    teams.end(reader, team.id(), clock.instant());
    trail.write(reader, Entry.about(Deed.TEAM_DISSOLVED, team.id()));
  }
}
