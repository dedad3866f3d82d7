/** Pages with planted faults. */
@NullMarked
package org.onus.app.planted.other.web;

import org.jspecify.annotations.NullMarked;
