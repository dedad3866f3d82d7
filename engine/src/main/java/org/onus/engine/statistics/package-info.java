/**
 * What answers of many cases say: how common an item is and whether areas differ, how far assessors
 * agree, and what goes with a judgement. Distributions and matrices come from Hipparchus.
 */
@NullMarked
package org.onus.engine.statistics;

import org.jspecify.annotations.NullMarked;
