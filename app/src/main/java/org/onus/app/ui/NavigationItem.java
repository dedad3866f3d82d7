package org.onus.app.ui;

/**
 * An entry of the service navigation; a room contributes its own as a bean, ordered by {@code
 * place}.
 *
 * @param place its place from left to right
 * @param label the message key of its words
 * @param href where it leads, without a slash at the end
 */
public record NavigationItem(int place, String label, String href) {}
