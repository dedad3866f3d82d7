/** What of a table of counts may be shown, so that nobody is recognised in it. */
@NullMarked
package org.onus.engine.disclosure;

import org.jspecify.annotations.NullMarked;
