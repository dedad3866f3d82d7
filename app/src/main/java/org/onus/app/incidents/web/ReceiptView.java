package org.onus.app.incidents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.SummaryRow;

/**
 * What became of a load.
 *
 * @param refusedUntil the last day on which the refused rows are here; null when they are gone
 */
public record ReceiptView(
    String load,
    boolean cancelled,
    boolean nothingNew,
    List<SummaryRow> summary,
    List<CheckView.Change> changes,
    long refused,
    @Nullable String refusedUntil) {}
