package org.onus.app.ui;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * What every page says about its reader.
 *
 * @param role the message key of the role's name
 * @param area the name of the area one acts in
 */
public record Standing(String role, String area) {

  /** Makes this the standing that the layout shows for the request. */
  public void attachTo(WebRequest request) {
    request.setAttribute(Standing.class.getName(), this, RequestAttributes.SCOPE_REQUEST);
  }
}
