/**
 * Structured tools for judging how dangerous somebody is: what they ask, how answers are scored and
 * which evidence suggests which answer. A score decides nothing about anybody; it says how much of
 * it is known.
 */
@NullMarked
package org.onus.engine.instruments;

import org.jspecify.annotations.NullMarked;
