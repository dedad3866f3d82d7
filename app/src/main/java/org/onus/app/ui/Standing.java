package org.onus.app.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;

/**
 * What every page says about its reader.
 *
 * @param role the local name of the role they act in
 * @param place where they act in it
 * @param several whether they have another role to change to
 * @param mayOpen whether the page at a path is open to them
 */
public record Standing(String role, String place, boolean several, Predicate<String> mayOpen) {

  /** Makes this the standing that the layout shows for the request. */
  public void attachTo(HttpServletRequest request) {
    request.setAttribute(Standing.class.getName(), this);
  }
}
