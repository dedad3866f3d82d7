package org.onus.app.people;

import org.onus.app.kernel.Agency;

/** What an agency itself calls a person: its name and its own reference. */
public record Reference(Agency agency, String text) {}
