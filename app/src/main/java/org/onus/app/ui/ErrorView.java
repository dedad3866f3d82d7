package org.onus.app.ui;

/** Which error page to show: {@code key.title}, {@code key.what} and {@code key.next} are words. */
public record ErrorView(String key) {}
