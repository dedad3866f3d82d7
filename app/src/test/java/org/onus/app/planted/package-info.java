/** Planted faults: each breaks one rule of architecture, to prove that the rule finds it. */
@NullMarked
package org.onus.app.planted;

import org.jspecify.annotations.NullMarked;
