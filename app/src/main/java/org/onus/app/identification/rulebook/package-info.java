/** By which profiles and rules people are ranked and found: the shipped ones and analysts' own. */
@NamedInterface("rulebook")
@NullMarked
package org.onus.app.identification.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
