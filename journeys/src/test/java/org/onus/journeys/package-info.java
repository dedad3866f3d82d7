/** One browser journey a user need, with every page's accessibility checked on the way. */
@NullMarked
package org.onus.journeys;

import org.jspecify.annotations.NullMarked;
