@NullMarked
package org.onus.engine.instruments;

import org.jspecify.annotations.NullMarked;
