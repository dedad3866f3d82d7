package org.onus.app.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Choice;

/**
 * A box with its words and what stands in it.
 *
 * @param choices the answers to choose from; empty where it is typed
 */
public record PersonBox(
    String name,
    String label,
    @Nullable String hint,
    String value,
    int width,
    List<Choice> choices) {}
