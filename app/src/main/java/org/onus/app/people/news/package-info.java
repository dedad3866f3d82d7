/** What others changed about people since a reader looked. */
@NamedInterface("news")
@NullMarked
package org.onus.app.people.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
