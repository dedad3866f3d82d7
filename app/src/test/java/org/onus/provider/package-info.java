/**
 * An identity provider as an organisation has one, real but for its people: outside the service's
 * packages, so that the service does not take its parts for its own.
 */
@NullMarked
package org.onus.provider;

import org.jspecify.annotations.NullMarked;
