package org.onus.app.assessment.area.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onus.app.assessment.area.AreaQuestion;
import org.onus.app.assessment.area.DiscordanceQuestion;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.engine.cohort.Discord;
import org.springframework.util.MultiValueMap;

/** What the discordance report is asked, as the address says it: days, a unit, a way of parting. */
public record DiscordanceForm(AreaForm days, String unit, String only) {

  static DiscordanceForm of(MultiValueMap<String, String> fields, LocalDate today) {
    Map<String, String> single = fields.toSingleValueMap();
    return new DiscordanceForm(
        AreaForm.ofAnyDays(fields, today),
        single.getOrDefault("unit", ""),
        single.getOrDefault("only", ""));
  }

  @Nullable DiscordanceQuestion question(Problems problems, Messages messages) {
    AreaQuestion asked = days.question(problems, messages);
    return asked == null
        ? null
        : new DiscordanceQuestion(
            asked.from(), asked.to(), unit.isEmpty() ? null : unit, way().orElse(null));
  }

  private Optional<Discord> way() {
    return Arrays.stream(Discord.values()).filter(one -> text(one).equals(only)).findFirst();
  }

  static String text(Discord one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String address() {
    return "from=%s&to=%s&unit=%s&only=%s"
        .formatted(encoded(days.from()), encoded(days.to()), encoded(unit), encoded(only));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
