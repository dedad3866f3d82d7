package org.onus.app.casefile.web.recording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.SummaryRow;

/**
 * The form that corrects a relationship.
 *
 * @param rows what stands
 * @param withdrawn null while it stands
 */
public record CorrectRelationshipView(
    String record,
    String id,
    String version,
    List<SummaryRow> rows,
    @Nullable WithdrawnView withdrawn,
    RelationshipFieldsView form) {}
