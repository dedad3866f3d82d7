package org.onus.engine.instruments;

/** One item asked for one timeframe, by their keys. */
public record Question(String item, String timeframe) {}
