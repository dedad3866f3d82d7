/** How one area does it: the pathway files, checked when the service starts. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.onus.app.pathways;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
