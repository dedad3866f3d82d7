/**
 * Rules over a person's history, written by an analyst in CEL: the nine that Onus ships and any
 * other from a file. A rule never decides about anybody; it says whom to look at, and why.
 */
@NullMarked
package org.onus.engine.criteria;

import org.jspecify.annotations.NullMarked;
