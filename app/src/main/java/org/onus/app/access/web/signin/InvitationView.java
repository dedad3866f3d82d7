package org.onus.app.access.web.signin;

import org.onus.app.access.accounts.Account;
import org.onus.app.ui.Problems;

/** The page of a one-time link. */
public record InvitationView(String token, Account holder, Problems problems) {}
