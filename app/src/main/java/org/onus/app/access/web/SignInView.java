package org.onus.app.access.web;

import org.onus.app.ui.Problems;

/**
 * The form of the sign-in page; what was typed is never shown again.
 *
 * @param chosen whether the reader comes from choosing a passphrase
 */
public record SignInView(boolean chosen, Problems problems) {}
