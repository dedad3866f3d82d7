package org.onus.app.people.web;

import java.util.List;
import org.onus.app.ui.Box;
import org.onus.app.ui.Problems;

/**
 * What may be known of somebody.
 *
 * @param whereabouts empty for roles that do not search by them
 */
public record FindPersonView(
    List<Box> boxes, String number, List<Box> whereabouts, Problems problems) {}
