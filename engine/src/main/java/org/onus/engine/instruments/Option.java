package org.onus.engine.instruments;

/** An answer that may be given, and the points it brings. */
public record Option(String key, String title, int points) {}
