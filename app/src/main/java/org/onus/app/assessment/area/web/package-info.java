/** The pages of what an area looks like. */
@NullMarked
package org.onus.app.assessment.area.web;

import org.jspecify.annotations.NullMarked;
