/** The pages of access. */
@NullMarked
package org.onus.app.access.web;

import org.jspecify.annotations.NullMarked;
