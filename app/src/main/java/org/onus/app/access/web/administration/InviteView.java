package org.onus.app.access.web.administration;

import org.onus.app.ui.Problems;

/** The form that invites somebody, as it was typed. */
public record InviteView(String name, String email, Problems problems) {

  @Override
  public String toString() {
    return "InviteView";
  }
}
