/** What a person is to the services that manage risk, over time: MAPPA, IOM, probation, markers. */
@NamedInterface("statuses")
@NullMarked
package org.onus.app.people.statuses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
