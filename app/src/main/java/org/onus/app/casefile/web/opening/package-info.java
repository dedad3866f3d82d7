/** Being let in: known in the partnership, opening for a reason, broken glass. */
@NullMarked
package org.onus.app.casefile.web.opening;

import org.jspecify.annotations.NullMarked;
