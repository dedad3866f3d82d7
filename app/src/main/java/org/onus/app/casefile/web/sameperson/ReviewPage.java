package org.onus.app.casefile.web.sameperson;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.persons.Pair;
import org.onus.app.people.persons.ReviewQueue;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * The pairs that wait for a decision. Agencies and references alone: opening a pair is on record.
 */
@Controller
@Requires(Act.REVIEW_LINKS)
class ReviewPage {
  private static final int SHOWN = 20;
  private final Screens screens;
  private final ReviewQueue queue;
  private final People people;

  ReviewPage(Screens screens, ReviewQueue queue, People people) {
    this.screens = screens;
    this.queue = queue;
    this.people = people;
  }

  @GetMapping("/same-person")
  View show(Reader reader, @RequestParam(required = false) @Nullable RecordId decided) {
    List<Pair> pairs = queue.first(reader, SHOWN);
    Map<RecordId, Reference> references =
        people.references(
            reader, pairs.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())).toList());
    return screens.show(
        "casefile/web/sameperson/review",
        new ReviewView(
            queue.size(reader),
            queue.isBehind(reader),
            decided == null ? null : "/persons/" + decided,
            pairs.stream()
                .map(
                    pair ->
                        new ReviewView.Row(
                            "/people/" + pair.one() + "/same-as/" + pair.other() + "?queue=true",
                            words(pair.one(), references),
                            words(pair.other(), references)))
                .toList()));
  }

  private String words(RecordId record, Map<RecordId, Reference> references) {
    return PairWords.record(Objects.requireNonNull(references.get(record)), screens.messages());
  }
}
