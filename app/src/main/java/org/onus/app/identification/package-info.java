/** Whom to look at first, and why this name. */
@NullMarked
package org.onus.app.identification;

import org.jspecify.annotations.NullMarked;
