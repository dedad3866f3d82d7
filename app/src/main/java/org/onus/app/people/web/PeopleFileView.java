package org.onus.app.people.web;

import org.onus.app.ui.OneOrOther;
import org.onus.app.ui.Problems;

/** Which file of people, whose. */
public record PeopleFileView(OneOrOther agency, Problems problems) {}
