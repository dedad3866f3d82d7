package org.onus.app.access.web;

/**
 * A refusal.
 *
 * @param act message key of what is refused
 * @param reason message key of why and whom to ask, {@code .why} and {@code .ask}
 */
public record RefusedView(String act, String reason) {}
