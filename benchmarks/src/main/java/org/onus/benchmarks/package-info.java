/** Speed beside a peer on the same file and question in the same run; never part of the tests. */
@NullMarked
package org.onus.benchmarks;

import org.jspecify.annotations.NullMarked;
