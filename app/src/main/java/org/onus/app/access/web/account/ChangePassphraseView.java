package org.onus.app.access.web.account;

import org.onus.app.ui.Problems;

/** The form that changes a passphrase; what was typed is never shown again. */
public record ChangePassphraseView(Problems problems) {}
