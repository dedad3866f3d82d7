/** The pages of practice cases and calibration exercises. */
@NullMarked
package org.onus.app.assessment.exercise.web;

import org.jspecify.annotations.NullMarked;
