/** The Onus service: one package per room, in the order of the life of a case. */
@NullMarked
package org.onus.app;

import org.jspecify.annotations.NullMarked;
