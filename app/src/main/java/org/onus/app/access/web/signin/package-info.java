/** Pages before somebody is in: passphrase, second factor, first administrator, invitation. */
@NullMarked
package org.onus.app.access.web.signin;

import org.jspecify.annotations.NullMarked;
