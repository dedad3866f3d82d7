package org.onus.app.people.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.details.Detail;
import org.onus.engine.linkage.Evidence;

/**
 * A record that may be the sought person's.
 *
 * @param evidence what speaks for and against it; null if its own reference was typed, or its name
 *     begins as was typed, and no more
 * @param details what its agency holds and held; never whereabouts
 */
public record Answer(
    RecordId record, Reference reference, List<Detail> details, @Nullable Evidence evidence) {

  public Answer {
    details = details.stream().filter(detail -> !detail.kind().tellsWhereabouts()).toList();
  }
}
