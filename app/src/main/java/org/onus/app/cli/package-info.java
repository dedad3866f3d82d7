/** The same use cases from a terminal. A command that reads files starts no framework. */
@NullMarked
package org.onus.app.cli;

import org.jspecify.annotations.NullMarked;
