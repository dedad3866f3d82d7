package org.onus.app.people.web;

import org.jspecify.annotations.Nullable;

/** A text box with its words and what stands in it. */
public record PersonBox(
    String name, String label, @Nullable String hint, String value, int width) {}
