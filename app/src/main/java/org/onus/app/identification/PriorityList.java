package org.onus.app.identification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.incidents.WeightsVersion;
import org.onus.app.people.RecordId;
import org.onus.engine.ranking.Concentration;

/**
 * A priority list, or one page of it.
 *
 * @param scoredAt when everybody was scored
 * @param afterwards whether the day was over by then
 * @param before the day compared with; null while its scores are not kept
 * @param ranked how many people have a rank
 * @param matching how many people the filters leave
 * @param undecided of how many people the rule of the list asks what is not known
 * @param concentration how much of the harm few of those ranked carry
 * @param areas every area there is
 * @param weights the harm weights that the list was made with
 * @param sameWeightsBefore whether the list compared with was made with them too
 */
public record PriorityList(
    ListQuestion question,
    Instant scoredAt,
    boolean afterwards,
    @Nullable LocalDate before,
    int ranked,
    int matching,
    int undecided,
    Concentration concentration,
    List<String> areas,
    WeightsVersion weights,
    boolean sameWeightsBefore,
    List<ListLine> lines) {

  /** What goes on record of whoever gets to see these lines. */
  Entry entry(Deed deed) {
    String rule = question.criterion();
    return Entry.of(
            deed,
            lines.stream()
                .flatMap(line -> line.candidate().records().stream())
                .map(RecordId::value)
                .toList())
        .detail((rule == null ? question.profile().name() : rule) + " " + question.asAt());
  }
}
