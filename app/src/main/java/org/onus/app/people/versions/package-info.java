/** What several topics of the room keep in the same way: nothing overwritten, one row a version. */
@NullMarked
package org.onus.app.people.versions;

import org.jspecify.annotations.NullMarked;
