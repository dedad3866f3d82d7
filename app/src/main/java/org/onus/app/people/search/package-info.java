/** Finding a person among what all agencies hold. */
@NamedInterface("search")
@NullMarked
package org.onus.app.people.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
