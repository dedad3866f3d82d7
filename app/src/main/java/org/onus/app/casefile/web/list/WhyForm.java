package org.onus.app.casefile.web.list;

import java.time.LocalDate;
import java.util.Map;
import org.onus.app.identification.rulebook.InForce;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.engine.ranking.Profile;

/**
 * By which list, as at which day and compared with which a name is explained: as the list's address
 * says it.
 */
public record WhyForm(String list, String day, String before) {

  static WhyForm of(Map<String, String> fields) {
    ListForm form = ListForm.of(fields);
    return new WhyForm(form.list(), form.day(), form.before());
  }

  /** A list by rule is ordered by the first profile. */
  Profile profile(InForce inForce) {
    return inForce.profile(list).orElse(inForce.first());
  }

  /** The days asked for; those that cannot be understood are problems. */
  Days days(LocalDate today, InForce inForce, Problems problems, Messages messages) {
    Map<String, String> fields = Map.of("day", day, "before", before);
    return ListForm.of(fields)
        .question(today, inForce, problems, messages)
        .map(question -> new Days(question.asAt(), question.before()))
        .orElseGet(() -> new Days(today, today.minusDays(1)));
  }

  record Days(LocalDate asAt, LocalDate before) {}
}
