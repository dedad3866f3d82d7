/** How often suggestions are accepted, and how fast answers come: rubber-stamping shows. */
@NullMarked
package org.onus.app.assessment.acceptance;

import org.jspecify.annotations.NullMarked;
