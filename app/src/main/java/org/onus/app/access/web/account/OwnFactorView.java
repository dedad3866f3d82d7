package org.onus.app.access.web.account;

import java.util.List;
import org.onus.app.access.signin.Passkeys;
import org.onus.app.ui.Problems;

/**
 * One's own second factors.
 *
 * @param codesLeft recovery codes that were not used yet
 */
public record OwnFactorView(int codesLeft, List<Passkeys.Own> passkeys, Problems problems) {}
