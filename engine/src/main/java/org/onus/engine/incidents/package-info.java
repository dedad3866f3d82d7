/**
 * What happened: the incident log in memory, the files it is read from, the harm weight of an
 * offence, and the days a person spent in custody.
 */
@NullMarked
package org.onus.engine.incidents;

import org.jspecify.annotations.NullMarked;
