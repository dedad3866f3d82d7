package org.onus.app.access.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Account.State;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody with an account, for those who keep accounts. What becomes of somebody's parts in cases
 * is the caller's to see to.
 */
@Service
public class Staff {
  private final StaffStore staff;
  private final Trail trail;
  private final Clock clock;

  Staff(StaffStore staff, Trail trail, Clock clock) {
    this.staff = staff;
    this.trail = trail;
    this.clock = clock;
  }

  /** Everybody, by name. */
  @Transactional(readOnly = true)
  public List<Member> all(Reader reader) {
    return staff.all(reader);
  }

  @Transactional(readOnly = true)
  public Optional<Member> find(Reader reader, UUID account) {
    return staff.find(reader, account);
  }

  /** The roles that somebody has, whether or not they can sign in. */
  @Transactional(readOnly = true)
  public List<Appointment> appointments(Reader reader, UUID account) {
    return staff.appointments(reader, account);
  }

  /** Takes a role away. */
  @Transactional
  public void endAppointment(Reader reader, UUID account, UUID appointment) {
    if (staff.endAppointment(reader, account, appointment, clock.instant())) {
      trail.write(reader, Entry.about(Deed.ROLE_ENDED, account));
    }
  }

  /** Keeps somebody from signing in; false if they could not. */
  @Transactional
  public boolean suspend(Reader reader, UUID account) {
    return move(reader, account, List.of(State.ACTIVE), State.SUSPENDED, Deed.SUSPENDED);
  }

  /** Lets somebody sign in again who was suspended; false if they were not. */
  @Transactional
  public boolean bringBack(Reader reader, UUID account) {
    return move(reader, account, List.of(State.SUSPENDED), State.ACTIVE, Deed.BROUGHT_BACK);
  }

  /** Ends the account and its roles for good. */
  @Transactional
  public void leave(Reader reader, UUID account) {
    if (move(
        reader,
        account,
        List.of(State.INVITED, State.ACTIVE, State.SUSPENDED),
        State.LEFT,
        Deed.LEFT)) {
      appointments(reader, account).forEach(role -> endAppointment(reader, account, role.id()));
    }
  }

  private boolean move(Reader reader, UUID account, List<State> from, State to, Deed deed) {
    boolean moved = staff.move(reader, account, from, to);
    if (moved) {
      trail.write(reader, Entry.about(deed, account));
    }
    return moved;
  }
}
