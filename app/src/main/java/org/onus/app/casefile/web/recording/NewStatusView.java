package org.onus.app.casefile.web.recording;

/** The form of a status. */
public record NewStatusView(String record, String reference, StatusFieldsView form) {}
