/** Writing rows: whole sets, versioned, never overwritten. */
@NullMarked
package org.onus.app.incidents.recording;

import org.jspecify.annotations.NullMarked;
