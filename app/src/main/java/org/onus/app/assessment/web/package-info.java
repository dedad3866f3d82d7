/** The pages of the assessment room. */
@NullMarked
package org.onus.app.assessment.web;

import org.jspecify.annotations.NullMarked;
