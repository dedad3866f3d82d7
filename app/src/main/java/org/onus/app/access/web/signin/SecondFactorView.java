package org.onus.app.access.web.signin;

import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Problems;

/**
 * The form that asks for a code.
 *
 * @param passkey what the browser needs to show a passkey instead, as JSON; null if the account has
 *     none
 */
public record SecondFactorView(@Nullable String passkey, Problems problems) {}
