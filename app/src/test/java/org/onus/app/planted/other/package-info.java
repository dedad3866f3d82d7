/** A room of planted faults. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.onus.app.planted.other;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
