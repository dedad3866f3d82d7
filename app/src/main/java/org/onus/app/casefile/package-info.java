/** Pages that show several rooms at once; so far the start page. */
@ApplicationModule(allowedDependencies = {"access", "kernel", "ui"})
@NullMarked
package org.onus.app.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
