package org.onus.app.casefile.web.recording;

import org.onus.app.ui.Problems;
import org.onus.app.ui.SearchBoxes;

/** The search for somebody who is around a person. */
public record SearchRelatedView(
    String record, String reference, SearchBoxes search, Problems problems) {}
