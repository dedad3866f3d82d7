package org.onus.app.ui;

import java.util.List;

/**
 * The boxes of a search for a person.
 *
 * @param boxes names and date of birth
 * @param number of whatever kind, as typed
 * @param whereabouts address and phone; empty for roles that do not search by them
 */
public record SearchBoxes(List<Box> boxes, String number, List<Box> whereabouts) {}
