package org.onus.app.access.cases;

import org.onus.app.access.Relation;

/** A part to be given. */
public record WantedPart(Holder holder, Relation relation, String reason) {}
