/** What everybody does with their own account. */
@NullMarked
package org.onus.app.access.web.account;

import org.jspecify.annotations.NullMarked;
