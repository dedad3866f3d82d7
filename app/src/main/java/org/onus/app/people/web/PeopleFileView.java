package org.onus.app.people.web;

import java.util.List;
import org.onus.app.ui.Choice;
import org.onus.app.ui.OneOrOther;
import org.onus.app.ui.Problems;

/**
 * Which file, of what, whose.
 *
 * @param kinds what a file can hold
 * @param kind the one chosen, empty if none
 */
public record PeopleFileView(
    List<Choice> kinds, String kind, OneOrOther agency, Problems problems) {}
