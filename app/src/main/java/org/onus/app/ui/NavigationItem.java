package org.onus.app.ui;

/**
 * An entry of the service navigation; a room contributes its own as a bean, ordered by {@code
 * place}. Entries of one section stand under one word in the bar, and beside each other on their
 * own pages.
 *
 * @param section the message key of the section's word
 * @param place its place from left to right
 * @param label the message key of its words
 * @param href where it leads, without a slash at the end
 * @param beneath the path under which its further pages lie
 */
public record NavigationItem(String section, int place, String label, String href, String beneath) {

  /** An entry whose further pages all lie under its own path. */
  public NavigationItem(String section, int place, String label, String href) {
    this(section, place, label, href, href);
  }

  boolean leadsTo(String path) {
    return path.equals(href) || path.startsWith(beneath + "/");
  }
}
