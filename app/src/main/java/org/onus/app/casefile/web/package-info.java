/** The pages of the casefile room. */
@NullMarked
package org.onus.app.casefile.web;

import org.jspecify.annotations.NullMarked;
