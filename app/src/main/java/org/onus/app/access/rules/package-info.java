/** Who may do what: one table, and the decision made from it. No store, no clock, no page. */
@NamedInterface("rules")
@NullMarked
package org.onus.app.access.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
