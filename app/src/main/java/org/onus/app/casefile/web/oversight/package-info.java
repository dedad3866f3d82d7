/** Who saw and changed what, for the data protection officer. */
@NullMarked
package org.onus.app.casefile.web.oversight;

import org.jspecify.annotations.NullMarked;
