package org.onus.app.access.web.account;

import org.onus.app.ui.Problems;

/**
 * The form that adds a passkey.
 *
 * @param options what the browser needs to make it, as JSON
 * @param label how its owner names it
 */
public record NewPasskeyView(String options, String label, Problems problems) {}
