/** The start page: what waits for a reader. */
@NullMarked
package org.onus.app.casefile.web.start;

import org.jspecify.annotations.NullMarked;
