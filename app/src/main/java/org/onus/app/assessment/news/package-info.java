/** What others added to assessments of a person since a reader looked. */
@NamedInterface("news")
@NullMarked
package org.onus.app.assessment.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
