/** What many assessed cases say together: who they are, what was found, what was judged. */
@NullMarked
package org.onus.engine.cohort;

import org.jspecify.annotations.NullMarked;
