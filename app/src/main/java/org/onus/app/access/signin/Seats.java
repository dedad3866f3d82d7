package org.onus.app.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.access.accounts.Appointment;
import org.onus.app.access.cases.Parts;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.pathways.Pathway;
import org.onus.app.pathways.Pathways;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds in which role somebody who has signed in acts, anew for each request. */
@Component
public class Seats {
  private static final String CHOSEN = "onus.appointment";
  private final Accounts accounts;
  private final Parts parts;
  private final Pathways pathways;

  Seats(Accounts accounts, Parts parts, Pathways pathways) {
    this.accounts = accounts;
    this.parts = parts;
    this.pathways = pathways;
  }

  /** The seat of the one who asks; null if nobody signed in or they have no role any more. */
  @Transactional(readOnly = true)
  public @Nullable Seat of(HttpServletRequest request) {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    if (known == null || !(known.getPrincipal() instanceof SignedIn signedIn)) {
      return null;
    }
    Reader service = Reader.service("access");
    List<Appointment> all = accounts.appointments(service, signedIn.account());
    UUID chosen = chosen(request);
    return all.stream()
        .filter(appointment -> appointment.id().equals(chosen))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(appointment -> seat(service, appointment, all.size() > 1))
        .orElse(null);
  }

  /** Every seat that somebody may choose among. */
  @Transactional(readOnly = true)
  public List<Seat> all(UUID account) {
    Reader service = Reader.service("access");
    List<Appointment> all = accounts.appointments(service, account);
    return all.stream().map(appointment -> seat(service, appointment, all.size() > 1)).toList();
  }

  /** From now on this session acts in another role of the account. */
  public static void choose(HttpSession session, UUID appointment) {
    session.setAttribute(CHOSEN, appointment);
  }

  private static @Nullable UUID chosen(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? null : (UUID) session.getAttribute(CHOSEN);
  }

  private Seat seat(Reader service, Appointment appointment, boolean several) {
    Pathway pathway =
        pathways
            .find(appointment.pathway())
            .orElseThrow(
                () -> new IllegalStateException("No pathway file " + appointment.pathway()));
    Set<String> areas =
        appointment.areas().isEmpty() ? Set.copyOf(pathway.areas()) : appointment.areas();
    Reader reader =
        new Reader(
            appointment.account().toString(),
            appointment.role(),
            appointment.agency(),
            parts.sight(
                service,
                appointment.account(),
                appointment.agency(),
                appointment.role(),
                reach(appointment, areas),
                areas),
            appointment.pathway());
    return new Seat(
        reader,
        appointment,
        pathway.roles().getOrDefault(appointment.role(), appointment.role().text()),
        appointment.areas().isEmpty()
            ? pathway.name()
            : String.join(", ", appointment.areas().stream().sorted().toList()),
        several);
  }

  private static Sight.Reach reach(Appointment appointment, Set<String> areas) {
    return switch (AccessRules.extent(appointment.role(), Act.READ_LISTS)) {
      case NEVER -> Sight.Reach.NOTHING;
      case OWN_CASES -> Sight.Reach.OWN;
      case OWN_AREAS -> areas.isEmpty() ? Sight.Reach.EVERYTHING : Sight.Reach.AREAS;
      case ALWAYS -> Sight.Reach.EVERYTHING;
    };
  }
}
