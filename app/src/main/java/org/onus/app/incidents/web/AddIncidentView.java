package org.onus.app.incidents.web;

import java.util.List;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;

/**
 * The form of one incident with the answers it offers.
 *
 * @param recorded whether one was just recorded of a person whose page is not open to the reader
 */
public record AddIncidentView(
    AddIncidentForm form,
    List<Choice> offences,
    List<Choice> kinds,
    List<Choice> grades,
    List<Choice> children,
    Problems problems,
    boolean recorded) {}
