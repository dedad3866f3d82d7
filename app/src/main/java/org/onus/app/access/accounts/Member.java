package org.onus.app.access.accounts;

import java.util.UUID;

/**
 * Somebody with an account, as administrators see them.
 *
 * @param roles how many roles they have now
 */
public record Member(UUID id, String name, String email, Account.State state, int roles) {}
