package org.onus.app.casefile.web.recording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Choice;

/**
 * A new relationship: who was found, and what they are.
 *
 * @param known what was searched for, in words
 * @param isMore whether more were found than are shown
 * @param keptBack whether some are left out who may be harmed, as the reader is told always
 * @param whoAdds who adds people, in words, for a reader who does not; null for one who does
 */
public record NewRelationshipView(
    String record,
    String reference,
    String search,
    List<String> known,
    List<Choice> found,
    boolean isMore,
    boolean keptBack,
    @Nullable String whoAdds,
    RelationshipFieldsView form) {}
