@NullMarked
package org.onus.engine.ranking;

import org.jspecify.annotations.NullMarked;
