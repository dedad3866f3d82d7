/**
 * Who has what part in whose case, which cases are restricted, and what was opened for a reason.
 */
@NamedInterface("cases")
@NullMarked
package org.onus.app.access.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
