/**
 * How dangerous somebody is: a structured tool with the evidence beside every answer, and what a
 * person judges from it.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "access :: accounts",
      "access :: rules",
      "access :: trail",
      "identification",
      "incidents",
      "kernel",
      "pathways",
      "people",
      "people :: details",
      "people :: persons",
      "people :: relationships",
      "people :: statements",
      "people :: statuses",
      "ui"
    })
@NullMarked
package org.onus.app.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
