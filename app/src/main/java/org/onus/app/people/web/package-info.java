/** The pages of the people room. */
@NullMarked
package org.onus.app.people.web;

import org.jspecify.annotations.NullMarked;
