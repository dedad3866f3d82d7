/**
 * Who may see what, for which purpose. Knows no other room: it takes attributes as arguments.
 *
 * <p>Until accounts exist there is one reader, on this computer only.
 */
@ApplicationModule(allowedDependencies = {"kernel", "ui"})
@NullMarked
package org.onus.app.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
