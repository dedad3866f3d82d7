/** Who stands where on one day by one profile, kept in memory as long as it is what is stored. */
@NullMarked
package org.onus.app.identification.order;

import org.jspecify.annotations.NullMarked;
