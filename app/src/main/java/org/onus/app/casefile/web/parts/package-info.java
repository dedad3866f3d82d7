/** Who has part in a case. */
@NullMarked
package org.onus.app.casefile.web.parts;

import org.jspecify.annotations.NullMarked;
