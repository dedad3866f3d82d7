/**
 * Who is who: the record behind each agency's reference, what the agency holds about the person,
 * and the days they spent in custody.
 *
 * <p>Facts of every room hang on a {@link RecordId}; agencies' own references never stand in an
 * address.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "access :: accounts",
      "access :: rules",
      "access :: trail",
      "kernel",
      "ui"
    })
@NullMarked
package org.onus.app.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
