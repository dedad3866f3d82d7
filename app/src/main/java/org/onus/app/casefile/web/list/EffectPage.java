package org.onus.app.casefile.web.list;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.identification.Effect;
import org.onus.app.identification.Effects;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Screens;
import org.onus.engine.ranking.Profile;
import org.onus.engine.ranking.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What will happen to the list when a checked file is recorded. */
@Controller
@Requires(Act.LOAD_INCIDENTS)
class EffectPage {
  private final Screens screens;
  private final Effects effects;

  EffectPage(Screens screens, Effects effects) {
    this.screens = screens;
    this.effects = effects;
  }

  @GetMapping("/incidents/load/{id}/effect")
  View show(
      Reader reader, @PathVariable UUID id, @RequestParam(defaultValue = "rfgv") String list) {
    Profile profile =
        Profiles.named(list).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    return switch (effects.of(reader, id, profile)) {
      case Effects.Answer.NotChecked _ -> new RedirectView("/incidents/load/" + id);
      case Effects.Answer.Waiting _ ->
          screens.show("casefile/web/list/effect", view(id, list, null));
      case Effects.Answer.Ready(Effect effect) ->
          screens.show("casefile/web/list/effect", view(id, list, effect));
    };
  }

  private EffectView view(UUID id, String list, @Nullable Effect effect) {
    Messages messages = screens.messages();
    return new EffectView(
        id.toString(),
        list,
        Profiles.shipped().stream()
            .map(
                profile ->
                    Choice.of(profile.name(), messages.text("casefile.profile." + profile.name())))
            .toList(),
        "/incidents/load/" + id + "/effect?list=" + list,
        effect == null
            ? null
            : new EffectView.Found(
                Dates.text(effect.asAt(), messages),
                effect.people(),
                effect.rankedBefore(),
                effect.rankedAfter(),
                effect.places(),
                movers(effect.enter(), messages),
                movers(effect.leave(), messages),
                movers(effect.moved(), messages)));
  }

  private static List<EffectView.Mover> movers(List<Effect.Mover> movers, Messages messages) {
    return movers.stream()
        .map(
            mover ->
                new EffectView.Mover(
                    mover.record() == null ? null : mover.record().toString(),
                    mover.reference(),
                    rank(mover.before(), messages),
                    rank(mover.after(), messages),
                    mover.why()))
        .toList();
  }

  private static String rank(@Nullable Integer rank, Messages messages) {
    return rank == null
        ? messages.text("casefile.list.unranked")
        : messages.text("casefile.number", rank);
  }
}
