/** What is said of a person, put on record and corrected by hand. */
@NullMarked
package org.onus.app.casefile.web.recording;

import org.jspecify.annotations.NullMarked;
