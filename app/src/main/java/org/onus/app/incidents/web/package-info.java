/** The pages of the incidents room. */
@NullMarked
package org.onus.app.incidents.web;

import org.jspecify.annotations.NullMarked;
