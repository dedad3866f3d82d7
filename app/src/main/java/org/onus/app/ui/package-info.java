/**
 * The page kit: layout, fields, error summary, tables. Knows no word of the domain.
 *
 * <p>A page controller returns {@link Screens#show} or {@link Screens#refuse} with the name of a
 * template of its own room and one record. The template has two parameters, {@code frame} (a {@link
 * Frame}) and {@code page} (the record), and builds itself from {@code @template.ui.…}.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.onus.app.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
