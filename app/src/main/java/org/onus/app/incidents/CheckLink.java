package org.onus.app.incidents;

import java.util.UUID;

/**
 * A page of another room that the check of a file leads to before it is committed; a room adds one
 * as a bean.
 *
 * @param label the message key of the link's words
 * @param path where it leads, with {@code {load}} in place of the load's id
 */
public record CheckLink(String label, String path) {

  public String href(UUID load) {
    return path.replace("{load}", load.toString());
  }
}
