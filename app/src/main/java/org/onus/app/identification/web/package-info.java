/** Pages of identification alone; the list itself is shown in casefile. */
@NullMarked
package org.onus.app.identification.web;

import org.jspecify.annotations.NullMarked;
