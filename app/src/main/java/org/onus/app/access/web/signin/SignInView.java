package org.onus.app.access.web.signin;

import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Problems;

/**
 * The form of the sign-in page; what was typed is never shown again.
 *
 * @param notice why the reader comes here: {@code chosen} a passphrase, session {@code ended},
 *     signed out {@code everywhere}
 * @param provider the name of an organisation's own provider; null if there is none
 */
public record SignInView(@Nullable String notice, @Nullable String provider, Problems problems) {}
