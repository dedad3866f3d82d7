package org.onus.app.access.signin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** Somebody's sessions, on all nodes. */
@Service
public class Sessions {
  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  /** One of them. */
  public record Own(String id, Instant began, Instant used) {}

  /** All of them, the last used first. */
  public List<Own> of(UUID account) {
    return sessions.findByPrincipalName(account.toString()).values().stream()
        .map(
            session ->
                new Own(session.getId(), session.getCreationTime(), session.getLastAccessedTime()))
        .sorted(Comparator.comparing(Own::used).reversed())
        .toList();
  }

  public void endAll(UUID account) {
    of(account).forEach(session -> sessions.deleteById(session.id()));
  }

  public void endOthers(UUID account, String kept) {
    of(account).stream()
        .filter(session -> !session.id().equals(kept))
        .forEach(session -> sessions.deleteById(session.id()));
  }
}
