/** Agencies, the people who can sign in, and the roles that they have. */
@NamedInterface("accounts")
@NullMarked
package org.onus.app.access.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
