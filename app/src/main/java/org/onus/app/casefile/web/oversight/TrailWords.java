package org.onus.app.casefile.web.oversight;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.onus.app.access.trail.TrailLine;
import org.onus.app.kernel.Role;
import org.onus.app.ui.Messages;

/** The words of one row of the records of access. */
record TrailWords(TrailLine line, Messages messages) {

  String what() {
    return messages.text(line.deed().label());
  }

  /** Who did it, on whose behalf, in which role. */
  String who() {
    String name = Objects.requireNonNullElse(line.name(), messages.text(nobody()));
    String role = line.role();
    String inRole =
        role == null
            ? name
            : messages.text(
                "casefile.trail.in-role",
                name,
                messages.text("access.role." + Role.valueOf(role).text()));
    return line.behalf() == null
        ? inRole
        : messages.text("casefile.trail.behalf", inRole, line.behalf());
  }

  private String nobody() {
    return line.who().equals("service") ? "casefile.trail.service" : "casefile.trail.stranger";
  }

  String whom() {
    return line.everybody()
        ? messages.text("casefile.trail.everybody")
        : messages.text("casefile.trail.concerned", line.concerned());
  }

  String grounds() {
    String grounds = line.grounds();
    return grounds == null
        ? messages.text("casefile.trail.none")
        : messages.text("casefile.trail.grounds." + grounds.toLowerCase(Locale.ROOT), line.rules());
  }

  /** To whom it went; whoever took it themselves is named already. */
  String recipients() {
    return line.recipients().isEmpty()
        ? messages.text("casefile.trail.none")
        : line.recipients().stream()
            .map(recipient -> recipient.equals(line.who()) ? who() : recipient)
            .collect(Collectors.joining(", "));
  }

  String orNone(String text) {
    return text.isEmpty() ? messages.text("casefile.trail.none") : text;
  }
}
