/**
 * Who may see what, for which purpose. Knows no room with cases in it: it takes attributes as
 * arguments.
 */
@ApplicationModule(allowedDependencies = {"kernel", "pathways", "ui"})
@NullMarked
package org.onus.app.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
