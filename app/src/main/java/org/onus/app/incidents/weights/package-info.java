/** Which harm weights are in force: chosen at a start, kept until another start chooses again. */
@NullMarked
package org.onus.app.incidents.weights;

import org.jspecify.annotations.NullMarked;
