/**
 * Invented forces with known truth: a seed goes in, a set of files in Onus's public formats comes
 * out. Nobody in them exists. What is drawn from which source, and what is assumed, is in {@code
 * docs/methods/synthetic-forces.md}.
 */
@NullMarked
package org.onus.synthetic;

import org.jspecify.annotations.NullMarked;
