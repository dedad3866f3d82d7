/** What every test of the service shares: one database, one way to look at pages. */
@NullMarked
package org.onus.app.testing;

import org.jspecify.annotations.NullMarked;
