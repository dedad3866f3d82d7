/** Whom to look at first, and why this name: scores kept by day, priority lists, reasons. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "access :: cases",
      "access :: trail",
      "incidents",
      "incidents :: loading",
      "kernel",
      "people",
      "people :: persons",
      "people :: statements",
      "ui"
    })
@NullMarked
package org.onus.app.identification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
