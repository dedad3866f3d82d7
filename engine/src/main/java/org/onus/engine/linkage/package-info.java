/**
 * Whether two records are about the same person, and why: the model of Fellegi and Sunter, learned
 * from the records themselves, and the clusters that follow from it and from what people decided.
 */
@NullMarked
package org.onus.engine.linkage;

import org.jspecify.annotations.NullMarked;
