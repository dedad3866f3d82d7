/** Pages that show several rooms at once: the start page, priority lists, why this name. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "access :: accounts",
      "access :: cases",
      "access :: reading",
      "access :: rules",
      "access :: trail",
      "assessment",
      "assessment :: exercise",
      "assessment :: enquiries",
      "assessment :: news",
      "identification",
      "identification :: rulebook",
      "incidents",
      "incidents :: loading",
      "kernel",
      "people",
      "people :: details",
      "people :: files",
      "people :: news",
      "people :: persons",
      "people :: relationships",
      "people :: search",
      "people :: statements",
      "people :: statuses",
      "ui"
    })
@NullMarked
package org.onus.app.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
