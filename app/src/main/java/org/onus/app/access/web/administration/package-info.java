/** Agencies, people, roles, teams, leave and departure. */
@NullMarked
package org.onus.app.access.web.administration;

import org.jspecify.annotations.NullMarked;
