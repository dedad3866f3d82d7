/** The embedded PostgreSQL, for when no other is configured, and its two roles. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.onus.app.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
