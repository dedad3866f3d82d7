/** The way in: passphrase, session, and which of one's roles one acts in. */
@NullMarked
package org.onus.app.access.signin;

import org.jspecify.annotations.NullMarked;
