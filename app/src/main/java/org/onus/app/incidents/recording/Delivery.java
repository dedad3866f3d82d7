package org.onus.app.incidents.recording;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.Agency;

/**
 * What brings rows: a file, or a form.
 *
 * @param id the load's id or the form's token; one id is recorded at most once
 * @param fileName null for a form
 * @param behalf the account that asked the service to record it, null where they do it themselves
 */
public record Delivery(
    UUID id, Agency agency, @Nullable String fileName, @Nullable String behalf) {}
