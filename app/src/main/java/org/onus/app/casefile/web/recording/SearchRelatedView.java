package org.onus.app.casefile.web.recording;

import java.util.List;
import org.onus.app.ui.Box;
import org.onus.app.ui.Problems;

/**
 * The search for somebody who is around a person.
 *
 * @param whereabouts empty for roles that do not search by them
 */
public record SearchRelatedView(
    String record,
    String reference,
    List<Box> boxes,
    String number,
    List<Box> whereabouts,
    Problems problems) {}
