package org.onus.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.AccessRefused;
import org.onus.app.access.Decision.Reason;
import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Worker;
import org.onus.app.access.accounts.Workers;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.access.trail.Trail;
import org.onus.app.kernel.Role;
import org.onus.app.ui.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;

/** Says what is refused, why, and whom to ask. What is hidden is not found, like any other gap. */
@ControllerAdvice
class RefusedPage {
  private final Screens screens;
  private final Trail trail;
  private final Workers workers;

  RefusedPage(Screens screens, Trail trail, Workers workers) {
    this.trail = trail;
    this.workers = workers;
    this.screens = screens;
  }

  @ExceptionHandler
  @Nullable View explain(
      AccessRefused refused, HttpServletRequest request, HttpServletResponse answer)
      throws IOException {
    if (request.getAttribute(Reader.class.getName()) instanceof Reader reader) {
      trail.refused(reader, refused);
    }
    if (refused.reason() == Reason.HIDDEN) {
      answer.sendError(HttpStatus.NOT_FOUND.value());
      return null;
    }
    return screens.show(
        "access/web/refused",
        new RefusedView(
            "access.act." + refused.act().name().toLowerCase(Locale.ROOT),
            "access.refused." + refused.reason().name().toLowerCase(Locale.ROOT),
            refused.subject() != null,
            areas(refused),
            contacts(refused, (Reader) request.getAttribute(Reader.class.getName())),
            wayIn(refused, (Reader) request.getAttribute(Reader.class.getName()))),
        HttpStatus.FORBIDDEN);
  }

  /**
   * Those of whom the sentence speaks: administrators of the reader's agency, coordinators of the
   * reader's areas, or of those where somebody is known who is known elsewhere alone. The others
   * follow from the reader, so that they tell nothing of the record.
   */
  private List<String> contacts(AccessRefused refused, @Nullable Reader reader) {
    if (reader == null) {
      return List.of();
    }
    List<Worker> all = workers.all(reader);
    return switch (refused.reason()) {
      case ROLE ->
          all.stream()
              .filter(one -> one.roles().contains(Role.ADMINISTRATOR))
              .filter(one -> one.agency().equals(reader.agency()))
              .map(this::words)
              .toList();
      case NOT_OWN_CASE ->
          all.stream()
              .filter(one -> one.coordinates(reader.sight().areas()))
              .map(this::words)
              .toList();
      case OTHER_AREA ->
          all.stream().filter(one -> one.coordinates(refused.areas())).map(this::words).toList();
      case HIDDEN -> List.of();
    };
  }

  /** That somebody is known, and where, is told across borders (docs/decisions/0013). */
  private static String areas(AccessRefused refused) {
    return refused.reason() == Reason.OTHER_AREA
        ? String.join(", ", new TreeSet<>(refused.areas()))
        : "";
  }

  private String words(Worker worker) {
    return screens
        .messages()
        .text("access.refused.contact", worker.name(), worker.agency(), worker.ways());
  }

  private static RefusedView.@Nullable WayIn wayIn(AccessRefused refused, @Nullable Reader reader) {
    UUID subject = refused.subject();
    if (subject == null || reader == null || reader.role() == null) {
      return null;
    }
    return switch (refused.reason()) {
      case OTHER_AREA ->
          new RefusedView.WayIn("access.refused.give-reason", "/people/" + subject + "/reason");
      case NOT_OWN_CASE ->
          AccessRules.mayBreakGlass(reader.role(), refused.act())
              ? new RefusedView.WayIn(
                  "access.refused.break-glass", "/people/" + subject + "/break-glass")
              : null;
      case ROLE, HIDDEN -> null;
    };
  }
}
