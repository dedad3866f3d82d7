package org.onus.app.casefile.web.start;

import java.util.List;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;
import org.onus.app.ui.SearchBoxes;

/** A referral in somebody's hand: its kind, and what it says of whom. */
public record ReferralView(
    List<Choice> notices, String notice, SearchBoxes search, Problems problems) {}
