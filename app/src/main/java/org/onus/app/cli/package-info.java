/** The same use cases from a terminal. A command that reads files starts no framework. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "access :: accounts",
      "access :: trail",
      "assessment",
      "database",
      "identification",
      "incidents",
      "incidents :: loading",
      "kernel",
      "people",
      "people :: details",
      "people :: files",
      "people :: persons"
    })
@NullMarked
package org.onus.app.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
