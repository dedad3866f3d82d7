/** How assessors of a pathway agreed to answer, item by item. */
@NamedInterface("guidance")
@NullMarked
package org.onus.app.assessment.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
