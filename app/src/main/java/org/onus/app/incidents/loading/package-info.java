/** A file's way in: read, checked, committed whole or not at all. */
@NamedInterface("loading")
@NullMarked
package org.onus.app.incidents.loading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
