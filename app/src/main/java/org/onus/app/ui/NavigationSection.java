package org.onus.app.ui;

import java.util.List;

/**
 * Entries of the service navigation that belong together, as far as the reader may open them.
 *
 * @param label the message key of the word that stands for them in the bar
 */
public record NavigationSection(String label, List<NavigationItem> items) {

  /** Where its word leads. */
  public String href() {
    return items.getFirst().href();
  }

  /** Whether this is the section of the page at a path. */
  public boolean leadsTo(String path) {
    return items.stream().anyMatch(item -> item.leadsTo(path));
  }

  static NavigationSection of(String section, List<NavigationItem> items) {
    return new NavigationSection(
        items.size() == 1 ? items.getFirst().label() : section, List.copyOf(items));
  }
}
