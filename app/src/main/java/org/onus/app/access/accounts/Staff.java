package org.onus.app.access.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody with an account, for those who keep accounts. */
@Service
public class Staff {
  private final StaffStore staff;
  private final Clock clock;

  Staff(StaffStore staff, Clock clock) {
    this.staff = staff;
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
    staff.endAppointment(reader, account, appointment, clock.instant());
  }

  /** Puts an account into a state; what becomes of its parts in cases is the caller's to see to. */
  @Transactional
  public void setState(Reader reader, UUID account, Account.State state) {
    staff.setState(account, state);
    if (state == Account.State.LEFT) {
      appointments(reader, account).forEach(role -> endAppointment(reader, account, role.id()));
    }
  }
}
