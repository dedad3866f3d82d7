/** Pages with planted faults. */
@NullMarked
package org.onus.app.planted.other.web.corner;

import org.jspecify.annotations.NullMarked;
