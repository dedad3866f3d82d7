package org.onus.app.people.statements;

import org.onus.app.people.RecordId;

/** What an agency says about the person of a record. */
public record SaidOf(RecordId record, Said said) {}
