/** Pages with planted faults. */
@NullMarked
package org.onus.app.planted.room.web;

import org.jspecify.annotations.NullMarked;
