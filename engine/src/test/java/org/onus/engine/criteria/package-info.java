/** Tests of the rules over a person's history. */
@NullMarked
package org.onus.engine.criteria;

import org.jspecify.annotations.NullMarked;
