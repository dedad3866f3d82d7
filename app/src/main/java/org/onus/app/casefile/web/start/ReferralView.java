package org.onus.app.casefile.web.start;

import java.util.List;
import org.onus.app.ui.Box;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;

/**
 * A referral in somebody's hand: its kind, and what it says of whom.
 *
 * @param whereabouts empty for roles that do not search by them
 */
public record ReferralView(
    List<Choice> notices,
    String notice,
    List<Box> boxes,
    String number,
    List<Box> whereabouts,
    Problems problems) {}
