package org.onus.app.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.AccessRefused;
import org.onus.app.access.Act;
import org.onus.app.access.Decision;
import org.onus.app.access.Reader;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.access.rules.Attempt;
import org.onus.app.kernel.Role;
import org.onus.app.ui.Standing;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Stands before every page and form: finds the reader, and refuses what their role never does and
 * what no rule was declared for.
 */
@Component
class RouteGuard implements HandlerInterceptor {
  private final Seats seats;
  private final Routes routes;
  private final Factors factors;

  RouteGuard(Seats seats, Routes routes, Factors factors) {
    this.factors = factors;
    this.seats = seats;
    this.routes = routes;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Seat seat = seats.of(request);
    if (seat != null) {
      request.setAttribute(Reader.class.getName(), seat.reader());
      standing(seat).attachTo(request);
    }
    if (Routes.isOpen(handler)) {
      return true;
    }
    Act act = Routes.actOf(handler);
    if (seat == null) {
      throw new AccessRefused(act, Decision.Reason.ROLE, null);
    }
    AccessRefused.unlessGranted(AccessRules.decide(new Attempt(role(seat), act, null)), act, null);
    return true;
  }

  private Standing standing(Seat seat) {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    boolean open = known != null && factors.complete(known);
    return new Standing(
        seat.title(),
        seat.place(),
        seat.several() && open,
        path -> {
          if (!open) {
            return false;
          }
          @Nullable Act act = routes.actOf(path);
          return act != null && AccessRules.mayEver(role(seat), act);
        });
  }

  private static Role role(Seat seat) {
    return Objects.requireNonNull(seat.reader().role());
  }
}
