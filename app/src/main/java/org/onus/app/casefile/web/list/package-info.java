/** Priority lists, why this name, and marks on the names. */
@NullMarked
package org.onus.app.casefile.web.list;

import org.jspecify.annotations.NullMarked;
