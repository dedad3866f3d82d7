/** What an assessor cannot know, asked of an agency by a day. */
@NamedInterface("enquiries")
@NullMarked
package org.onus.app.assessment.enquiries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
