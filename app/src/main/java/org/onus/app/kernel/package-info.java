/** Words that every room shares: the agency a fact comes from, the clock, and little else. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.onus.app.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
