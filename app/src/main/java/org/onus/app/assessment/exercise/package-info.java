/** Invented and pseudonymised cases: to learn scoring on, and to see how far assessors agree. */
@NamedInterface("exercise")
@NullMarked
package org.onus.app.assessment.exercise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
