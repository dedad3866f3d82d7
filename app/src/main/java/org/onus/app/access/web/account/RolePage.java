package org.onus.app.access.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.signin.Arrival;
import org.onus.app.access.signin.Seat;
import org.onus.app.access.signin.Seats;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Somebody with several roles says in which they act from now on. */
@Controller
@Requires(Act.USE_OWN_ACCOUNT)
@RequestMapping("/account/role")
class RolePage {
  private static final String TEMPLATE = "access/web/account/role";
  private final Screens screens;
  private final Seats seats;
  private final Arrival arrival;

  RolePage(Screens screens, Seats seats, Arrival arrival) {
    this.screens = screens;
    this.seats = seats;
    this.arrival = arrival;
  }

  @GetMapping
  View show(Reader reader, HttpServletRequest request) {
    Seat now = seats.of(request);
    return screens.show(
        TEMPLATE,
        new RoleView(
            choices(reader),
            now == null ? "" : now.appointment().id().toString(),
            Problems.none()));
  }

  @PostMapping
  View choose(
      Reader reader,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String role) {
    Optional<UUID> chosen =
        seats.all(UUID.fromString(reader.who())).stream()
            .map(seat -> seat.appointment().id())
            .filter(id -> id.toString().equals(role))
            .findFirst();
    if (chosen.isEmpty()) {
      return screens.refuse(
          TEMPLATE,
          new RoleView(
              choices(reader),
              "",
              Problems.of("role", screens.messages().text("access.role.missing"))));
    }
    Seats.choose(request.getSession(), chosen.get());
    return new RedirectView(arrival.goOn(request, response));
  }

  private List<Choice> choices(Reader reader) {
    return seats.all(UUID.fromString(reader.who())).stream()
        .map(
            seat ->
                new Choice(
                    seat.appointment().id().toString(),
                    seat.title(),
                    screens
                        .messages()
                        .text("access.role.at", seat.appointment().agency(), seat.place())))
        .toList();
  }
}
