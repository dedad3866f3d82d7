package org.onus.app.incidents.web;

import java.util.List;
import java.util.Map;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;
import org.onus.app.ui.SearchBoxes;

/**
 * Who is meant by a reference that no record bears.
 *
 * @param named which of the two
 * @param carried the form as typed, so that nothing of it is lost
 * @param searchField the hidden field of the search
 * @param search whose answers these are
 * @param known what was searched for, in words
 * @param field the question who they are
 * @param choices those found, and last that they are new
 */
public record WhoView(
    String named,
    String title,
    String unknown,
    Map<String, String> carried,
    SearchBoxes boxes,
    String searchField,
    String search,
    List<String> known,
    int found,
    boolean isMore,
    String field,
    List<Choice> choices,
    String choice,
    Problems problems) {}
