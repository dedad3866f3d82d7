package org.onus.app.people.web;

import org.onus.app.ui.OneOrOther;
import org.onus.app.ui.Problems;

/** Which file of spells, whose. */
public record CustodyView(OneOrOther agency, Problems problems) {}
