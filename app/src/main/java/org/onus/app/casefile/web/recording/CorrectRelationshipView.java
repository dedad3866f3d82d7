package org.onus.app.casefile.web.recording;

import java.util.List;
import org.onus.app.ui.SummaryRow;

/**
 * The form that corrects a relationship.
 *
 * @param other the other person's record
 * @param rows what stands
 */
public record CorrectRelationshipView(
    String record,
    String id,
    String version,
    String other,
    List<SummaryRow> rows,
    RelationshipFieldsView form) {}
