package org.onus.app.casefile.web.recording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Choice;

/**
 * A new relationship: the search for the other person, then who was found and what they are.
 *
 * @param search null while nobody was searched for
 * @param keptBack whether some are left out who may be harmed, as the reader is told always
 */
public record NewRelationshipView(
    String record,
    String reference,
    @Nullable String search,
    List<Choice> found,
    boolean keptBack,
    boolean mayAdd,
    RelationshipFieldsView form) {}
