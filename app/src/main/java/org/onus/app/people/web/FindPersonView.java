package org.onus.app.people.web;

import org.onus.app.ui.Problems;
import org.onus.app.ui.SearchBoxes;

/**
 * What may be known of somebody.
 *
 * @param recorded whether somebody was just added whose page is not open to the reader
 */
public record FindPersonView(boolean recorded, SearchBoxes search, Problems problems) {}
