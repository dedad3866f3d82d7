package org.onus.app.assessment.area;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.RecordId;
import org.onus.engine.instruments.Answers;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Question;

/**
 * The last assessment of a record that was finished in a period.
 *
 * @param among how many were finished in it, of everybody
 * @param answers without what is not known
 */
record Finished(
    RecordId record,
    String pathway,
    String notice,
    LocalDate on,
    @Nullable Integer threshold,
    boolean priority,
    int among,
    Map<Question, String> answers) {

  /** The same as the instrument takes them. */
  Answers answers(Instrument instrument) {
    return Answers.none(instrument).with(answers);
  }
}
