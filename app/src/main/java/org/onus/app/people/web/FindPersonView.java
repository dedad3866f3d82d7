package org.onus.app.people.web;

import java.util.List;
import org.onus.app.ui.Box;
import org.onus.app.ui.Problems;

/**
 * What may be known of somebody.
 *
 * @param recorded whether somebody was just added whose page is not open to the reader
 * @param whereabouts empty for roles that do not search by them
 */
public record FindPersonView(
    boolean recorded, List<Box> boxes, String number, List<Box> whereabouts, Problems problems) {}
