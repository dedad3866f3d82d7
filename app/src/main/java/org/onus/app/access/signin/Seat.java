package org.onus.app.access.signin;

import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Appointment;

/**
 * Somebody in one of their roles.
 *
 * @param title the local name of the role
 * @param place the areas, or the pathway where they are all of it
 * @param several whether they have another role too
 */
public record Seat(
    Reader reader, Appointment appointment, String title, String place, boolean several) {}
