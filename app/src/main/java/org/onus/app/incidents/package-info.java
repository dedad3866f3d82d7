/** What happened: incident files taken in step by step, incidents typed by hand, versions. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "access :: cases",
      "access :: trail",
      "kernel",
      "people",
      "people :: details",
      "people :: search",
      "ui"
    })
@NullMarked
package org.onus.app.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
