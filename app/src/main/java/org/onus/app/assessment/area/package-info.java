/** What the finished assessments of an area say together; never a name. */
@NullMarked
package org.onus.app.assessment.area;

import org.jspecify.annotations.NullMarked;
