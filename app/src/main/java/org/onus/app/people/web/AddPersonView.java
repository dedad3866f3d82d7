package org.onus.app.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Box;
import org.onus.app.ui.OneOrOther;
import org.onus.app.ui.Problems;

/**
 * The form of what an agency holds about somebody.
 *
 * @param existing the record that bears the reference already, if one does
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
    @Nullable String existing) {}
