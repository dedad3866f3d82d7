package org.onus.app.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A box with its words and what stands in it.
 *
 * @param choices the answers to choose from; empty where it is typed
 */
public record Box(
    String name,
    String label,
    @Nullable String hint,
    String value,
    int width,
    List<Choice> choices) {}
