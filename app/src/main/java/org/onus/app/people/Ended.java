package org.onus.app.people;

import java.time.Instant;

/** When something that was recorded stopped standing, and why. */
public record Ended(Instant at, String reason) {}
