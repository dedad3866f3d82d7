package org.onus.app.access.web;

import java.util.Locale;
import java.util.stream.Stream;
import org.onus.app.access.Act;
import org.onus.app.access.Requires;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.access.rules.Extent;
import org.onus.app.kernel.Role;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What may each role do? */
@Controller
@Requires(Act.USE_OWN_ACCOUNT)
class RulesPage {
  private final Screens screens;

  RulesPage(Screens screens) {
    this.screens = screens;
  }

  @GetMapping("/rules")
  View show() {
    Messages messages = screens.messages();
    return screens.show(
        "access/web/rules",
        new RulesView(
            AccessRules.VERSION,
            Stream.of(Act.values()).map(act -> messages.text("access.act." + name(act))).toList(),
            Stream.of(Role.values()).map(role -> row(role, messages)).toList()));
  }

  private static RulesView.Row row(Role role, Messages messages) {
    return new RulesView.Row(
        messages.text("access.role." + role.text()),
        Stream.of(Act.values())
            .map(act -> messages.text("access.extent." + name(extent(role, act))))
            .toList());
  }

  private static Extent extent(Role role, Act act) {
    return AccessRules.extent(role, act);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
