@NullMarked
package org.onus.engine.incidents;

import org.jspecify.annotations.NullMarked;
