package org.onus.app.access.web.account;

import java.util.List;
import org.onus.app.access.accounts.Account;
import org.onus.app.access.signin.Sessions;
import org.onus.app.ui.Problems;

/**
 * One's own account.
 *
 * @param here the id of the session that asks
 * @param changed whether the passphrase was just changed
 * @param reach as it stands, or as it was typed
 * @param secondFactor whether one is asked for
 */
public record OwnAccountView(
    Account account,
    List<Sessions.Own> sessions,
    String here,
    boolean changed,
    boolean secondFactor,
    String reach,
    Problems problems) {}
