package org.onus.app.assessment;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.engine.instruments.Question;

/**
 * An answer as a form sends it.
 *
 * @param answer null if it is not known
 * @param seen the answer that the form showed; empty if there was none
 */
public record Sent(Question question, @Nullable String answer, String words, Optional<UUID> seen) {}
