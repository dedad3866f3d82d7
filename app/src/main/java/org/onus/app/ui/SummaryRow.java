package org.onus.app.ui;

/** One line of a summary list: what it is, and its value. */
public record SummaryRow(String key, String value) {}
