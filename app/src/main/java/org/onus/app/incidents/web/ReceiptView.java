package org.onus.app.incidents.web;

import java.util.List;
import org.onus.app.ui.SummaryRow;

/** What became of a load. */
public record ReceiptView(
    String load,
    boolean cancelled,
    boolean nothingNew,
    List<SummaryRow> summary,
    List<CheckView.Change> changes,
    long refused) {}
