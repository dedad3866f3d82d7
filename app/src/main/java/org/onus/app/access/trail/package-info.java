/**
 * Who saw, changed and shared what: written in the transaction of the act, never changed, chained
 * and sealed so that tampering shows. Holds ids and codes, nothing personal.
 */
@NamedInterface("trail")
@NullMarked
package org.onus.app.access.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
