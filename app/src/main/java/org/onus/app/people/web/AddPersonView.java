package org.onus.app.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Box;
import org.onus.app.ui.OneOrOther;
import org.onus.app.ui.Problems;

/**
 * The form of what an agency holds about somebody.
 *
 * @param referral the kind of the referral that names them; empty if none does
 * @param existing where the record is shown that bears the reference already, if one does
 */
public record AddPersonView(
    String search,
    OneOrOther agency,
    String reference,
    List<Box> names,
    String aliasGiven,
    String aliasFamily,
    List<Box> others,
    Problems problems,
    ReferralKind referral,
    @Nullable String existing) {}
