package org.onus.app.casefile.web.list;

import java.util.List;
import java.util.stream.Stream;
import org.onus.app.identification.rulebook.InForce;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Messages;
import org.onus.engine.ranking.Profile;
import org.onus.engine.ranking.Profiles;

/** The lists that there are to choose from. */
final class ListChoices {

  private ListChoices() {}

  static List<Choice> profiles(InForce inForce, Messages messages) {
    return inForce.profiles().stream()
        .map(profile -> Choice.of(profile.name(), text(profile, messages)))
        .toList();
  }

  static List<Choice> rules(InForce inForce) {
    return inForce.rules().stream().map(rule -> Choice.of(rule.name(), rule.name())).toList();
  }

  /** Profiles first, then the lists by rule. */
  static List<Choice> lists(InForce inForce, Messages messages) {
    return Stream.concat(
            profiles(inForce, messages).stream(),
            inForce.rules().stream()
                .map(
                    rule ->
                        Choice.of(
                            rule.name(), messages.text("casefile.list.by-rule", rule.name()))))
        .toList();
  }

  private static String text(Profile profile, Messages messages) {
    return Profiles.named(profile.name()).isPresent()
        ? messages.text("casefile.profile." + profile.name())
        : messages.text("casefile.list.by-profile", profile.name());
  }
}
