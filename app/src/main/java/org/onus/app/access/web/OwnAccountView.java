package org.onus.app.access.web;

import java.util.List;
import org.onus.app.access.accounts.Account;
import org.onus.app.access.signin.Sessions;

/**
 * One's own account.
 *
 * @param here the id of the session that asks
 * @param changed whether the passphrase was just changed
 * @param secondFactor whether one is asked for
 */
public record OwnAccountView(
    Account account,
    List<Sessions.Own> sessions,
    String here,
    boolean changed,
    boolean secondFactor) {}
